package org.doorstep;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows from its key alone and is wanted again at once, hundreds of times in one answer: made once, and all of it forgotten when there
 * is too much. A cache that keeps account of each use costs more here than what it keeps.
 */
public final class Remembered<K, V> {

    private final int most;
    private final Function<K, V> making;
    private final ConcurrentHashMap<K, V> made = new ConcurrentHashMap<>();

    /** @param most how many are kept, give or take as many as are made at one moment */
    public Remembered(int most, Function<K, V> making) {
        this.most = most;
        this.making = making;
    }

    public V of(K key) {
        @Nullable V known = made.get(key);
        return known != null ? known : make(key);
    }

    private V make(K key) {
        if (made.mappingCount() >= most) {
            made.clear();
        }
        V value = making.apply(key);
        made.put(key, value);
        return value;
    }
}
