package org.doorstep.schedule;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How fast an operative gets about, in whole kilometres an hour, by local time of day. */
public final class SpeedOfDay {

    static final int FASTEST = 130;

    private final NavigableMap<LocalTime, Integer> from;

    private SpeedOfDay(NavigableMap<LocalTime, Integer> from) {
        this.from = from;
    }

    /**
     * Reads what a landlord wrote.
     *
     * @param written {@code 25} for all day, or from when on how fast: {@code 00:00 30, 07:30 18, 09:30 25}
     * @throws IllegalArgumentException if it is neither, or a speed is not between 1 and 130, or the day's start is left out
     */
    public static SpeedOfDay read(String written) {
        NavigableMap<LocalTime, Integer> from = new TreeMap<>();
        for (String each : written.trim().split("\\s*,\\s*", -1)) {
            String[] parts = each.split("\\s+", -1);
            try {
                LocalTime since = parts.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(parts[0]);
                from.put(since, Integer.valueOf(parts[parts.length - 1]));
            } catch (DateTimeException | NumberFormatException e) {
                throw unreadable(written, e);
            }
            if (parts.length > 2) {
                throw unreadable(written, null);
            }
        }
        if (!from.containsKey(LocalTime.MIDNIGHT) || from.values().stream().anyMatch(v -> v < 1 || v > FASTEST)) {
            throw unreadable(written, null);
        }
        return new SpeedOfDay(from);
    }

    private static IllegalArgumentException unreadable(String written, @org.jspecify.annotations.Nullable Exception e) {
        return new IllegalArgumentException(
                "Write doorstep.travel.speed as 25, or as 00:00 30, 07:30 18, 09:30 25, in km/h; not as " + written, e);
    }

    /** The speed at a time of day, and until when it lasts: the start of the next, or midnight. */
    Map.Entry<LocalTime, Integer> at(LocalTime time) {
        return from.floorEntry(time);
    }

    /** When the speed next changes on this day; midnight if not any more. */
    LocalTime until(LocalTime time) {
        LocalTime next = from.higherKey(time);
        return next == null ? LocalTime.MIDNIGHT : next;
    }
}
