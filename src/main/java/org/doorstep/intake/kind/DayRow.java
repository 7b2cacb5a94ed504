package org.doorstep.intake.kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.booking.DayChange;
import org.doorstep.intake.Lines;
import org.doorstep.intake.Shape;
import org.doorstep.intake.Taken;
import org.doorstep.intake.Taken.Result;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Mend;
import org.doorstep.schedule.ShiftTime;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of an operative's day.
 *
 * @param date the landlord's local date
 * @param thing null where the row says that there is none
 */
record DayRow<T>(String badge, LocalDate date, @Nullable T thing) {

    private static final String START = "start";
    private static final String END = "end";
    private static final Duration LONGEST = Duration.ofHours(24);

    static String badgeOf(Cells cells) {
        return Limits.shaped(cells.needed("badge_number"), Shape.BADGE);
    }

    static LocalDate dateOf(Cells cells) {
        return Limits.date(cells.needed("date"));
    }

    /** What stands between the cells start and end; empty where both are, or where they cannot be read. */
    static Optional<ShiftTime> span(Cells cells, LocalDate date, ZoneId zone) {
        if (cells.areEmpty(START, END)) {
            return Optional.empty();
        }
        if (cells.areEmpty(START) || cells.areEmpty(END)) {
            cells.refuse(cells.areEmpty(START) ? START : END, "", Mend.of("shift.half"));
            return Optional.empty();
        }
        LocalTimes times = new LocalTimes(date, zone);
        Optional<Instant> start = times.read(cells.needed(START));
        Optional<Instant> end = times.read(cells.needed(END));
        return start.flatMap(from -> end.flatMap(until -> between(cells, from, until, times)));
    }

    private static Optional<ShiftTime> between(Cells cells, Instant from, Instant until, LocalTimes times) {
        if (!LocalDate.ofInstant(from, times.zone()).equals(times.date())) {
            cells.refuse(
                    START, from.toString(), Mend.of("shift.day", times.date().toString()));
        } else if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            cells.refuse(END, until.toString(), Mend.of("shift.order"));
        } else {
            return Optional.of(new ShiftTime(from, until));
        }
        return Optional.empty();
    }

    String subject() {
        return badge.isEmpty() ? "" : badge + " " + date;
    }

    /** Everything that rows together say of a day. */
    static <T> List<T> all(Lines<DayRow<T>> lines) {
        Stream<T> things = lines.rows().stream()
                .map(DayRow::thing)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return things.toList();
    }

    static Taken answer(DayChange change) {
        Taken taken =
                switch (change.put()) {
                    case MADE -> Taken.of(Result.MADE);
                    case CHANGED -> Taken.of(Result.CHANGED);
                    case UNCHANGED -> Taken.of(Result.UNCHANGED);
                    case NO_SUCH_OPERATIVE -> Taken.refused("badge_number", Mend.of("operative.unknown"));
                };
        return change.affected().isEmpty()
                ? taken
                : taken.warning("date", Mend.of("shift.visits", String.join(", ", change.affected())));
    }
}
