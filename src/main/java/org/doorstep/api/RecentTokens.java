package org.doorstep.api;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doorstep.Keys;

/** The tokens that came last, by their hashes. */
final class RecentTokens {

    private final int most;
    private final Map<String, Boolean> hashes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
        }
    };

    RecentTokens(int most) {
        this.most = most;
    }

    synchronized void remember(String token) {
        hashes.put(hashOf(token), true);
    }

    synchronized boolean isRemembered(String token) {
        return hashes.get(hashOf(token)) != null;
    }

    private static String hashOf(String token) {
        return Base64.getEncoder().encodeToString(Keys.hashOfToken(token));
    }
}
