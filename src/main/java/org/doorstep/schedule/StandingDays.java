package org.doorstep.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands on the days of some operatives: shifts, or what others have planned. Read for a whole load at once, so that a day which
 * is told again as it stands costs nothing more.
 */
public final class StandingDays<T> {

    private record Key(String badgeNumber, LocalDate date) {}

    private final Map<String, Long> operatives = new HashMap<>();
    private final Set<Key> known = new HashSet<>();
    private final Map<Key, List<T>> what;

    /** Takes over rows of: badge number, operative, date, and whatever stands; the last two are empty where there is none. */
    StandingDays(Collection<Row<T>> rows) {
        for (Row<T> row : rows) {
            operatives.put(row.badgeNumber(), row.operativeId());
            row.date().ifPresent(date -> known.add(new Key(row.badgeNumber(), date)));
        }
        what = rows.stream()
                .filter(row -> row.what().isPresent())
                .collect(Collectors.groupingBy(
                        row -> new Key(row.badgeNumber(), row.date().orElseThrow()),
                        Collectors.mapping(row -> row.what().orElseThrow(), Collectors.toList())));
    }

    record Row<T>(String badgeNumber, long operativeId, Optional<LocalDate> date, Optional<T> what) {}

    /** The row of an operative, for joins only. */
    public Optional<Long> operative(String badgeNumber) {
        return Optional.ofNullable(operatives.get(badgeNumber));
    }

    /** Whether there is a row of this day, be it an empty one. */
    public boolean has(String badgeNumber, LocalDate date) {
        return known.contains(new Key(badgeNumber, date));
    }

    /** In the order of time. */
    public List<T> on(String badgeNumber, LocalDate date) {
        return what.getOrDefault(new Key(badgeNumber, date), List.of());
    }
}
