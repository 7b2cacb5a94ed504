package org.doorstep.intake;

import java.util.Arrays;

/**
 * At which line of a file something was first met. Twelve bytes a key, whatever its length: what is kept is a hash of 64 bits, by which
 * two different keys of a file of ten million rows meet once in some hundred thousand files.
 */
final class KeysSeen {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 10];
    private int[] lines = new int[hashes.length];
    private int count;

    /** Gives the line at which the key was met before, or 0 if it was not; then it is met at this one. */
    long lineOf(String key, long line) {
        if (2 * count >= hashes.length) {
            grow();
        }
        long hash = hashOf(key);
        int place = placeOf(hash);
        if (lines[place] != 0) {
            return lines[place];
        }
        hashes[place] = hash;
        lines[place] = (int) line;
        count++;
        return 0;
    }

    private int placeOf(long hash) {
        int place = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (lines[place] != 0 && hashes[place] != hash) {
            place = place + 1 & hashes.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = Arrays.copyOf(new int[0], hashes.length);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldLines[i] != 0) {
                int place = placeOf(oldHashes[i]);
                hashes[place] = oldHashes[i];
                lines[place] = oldLines[i];
            }
        }
    }

    /** Fowler, Noll and Vo's hash, variant 1a. */
    private static long hashOf(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
