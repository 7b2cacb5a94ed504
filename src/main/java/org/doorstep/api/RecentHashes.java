package org.doorstep.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** The hashes that came last. */
final class RecentHashes {

    private final int most;
    private final Map<String, Boolean> hashes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
        }
    };

    RecentHashes(int most) {
        this.most = most;
    }

    synchronized void remember(String hash) {
        hashes.put(hash, true);
    }

    synchronized boolean isRemembered(String hash) {
        return hashes.get(hash) != null;
    }
}
