package org.doorstep.booking;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who could serve a visit.
 *
 * @param versions of the operatives' diaries as they were at one moment, by operative
 */
record Able(Map<Long, Long> versions) {

    /** One operative who has one of the trades. */
    record Row(long operative, long version) {}

    /** Whoever comes once for each trade. */
    static Able of(Iterable<Row> rows, int trades) {
        Map<Long, Integer> found = new HashMap<>();
        Map<Long, Long> versions = new TreeMap<>();
        for (Row row : rows) {
            if (found.merge(row.operative(), 1, Integer::sum) == trades) {
                versions.put(row.operative(), row.version());
            }
        }
        return new Able(versions);
    }
}
