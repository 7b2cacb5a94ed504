package org.doorstep.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.schedule.ArrivalWindow;
import org.jspecify.annotations.Nullable;

/**
 * Which sooner times would suit somebody, by the landlord's local time.
 *
 * @param from the first date; null: as soon as may be
 * @param parts each of them suits; never empty, {@link PartOfDay#ANY} for all
 */
public record EarlierTimes(@Nullable LocalDate from, Set<PartOfDay> parts) {

    public EarlierTimes {
        parts = parts.isEmpty() || parts.contains(PartOfDay.ANY)
                ? Set.of(PartOfDay.ANY)
                : Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    public static EarlierTimes of(@Nullable LocalDate from, Collection<PartOfDay> parts) {
        return new EarlierTimes(from, Set.copyOf(parts));
    }

    /** As {@link #partsWritten} wrote it. */
    static EarlierTimes read(@Nullable LocalDate from, String parts) {
        return of(
                from,
                Arrays.stream(parts.split(",", -1)).map(PartOfDay::valueOf).toList());
    }

    String partsWritten() {
        return parts.stream().map(PartOfDay::name).collect(Collectors.joining(","));
    }

    boolean suit(ArrivalWindow window, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(window.earliest(), zone);
        LocalDateTime end = LocalDateTime.ofInstant(window.latest(), zone);
        return (from == null || !start.toLocalDate().isBefore(from))
                && parts.stream().anyMatch(part -> part.includes(start, end));
    }
}
