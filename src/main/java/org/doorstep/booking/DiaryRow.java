package org.doorstep.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.doorstep.InstantConverter;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.ShiftTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of what stands in a diary.
 *
 * @param what it is: an operative, or something of theirs
 * @param id of the appointment or hold; of an operative the version of the diary
 */
record DiaryRow(
        Kind what,
        long operative,
        long day,
        @Nullable LocalDate date,
        int dayVersion,
        long id,
        @Nullable Instant start,
        @Nullable Instant end,
        int minutes) {

    enum Kind {
        OPERATIVE,
        SHIFT,
        APPOINTMENT,
        BUSY,
        HOLD;

        private static final Kind[] ALL = values();

        /** How a statement writes it. */
        String column() {
            return String.valueOf(ordinal());
        }
    }

    /** The row that the result stands on, by the order of its columns. */
    static DiaryRow of(ResultSet row) throws SQLException {
        return new DiaryRow(
                Kind.ALL[row.getInt(1)],
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getLong(6),
                instant(row, 7),
                instant(row, 8),
                row.getInt(9));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Object found = row.getObject(column);
        return found == null ? null : InstantConverter.fromColumn(found);
    }

    ShiftTime shift() {
        return new ShiftTime(from(), until());
    }

    /** Where it takes place does not matter yet: travel is not counted (docs/decisions/0004). */
    BusyBlock busy() {
        return new BusyBlock(from(), until(), null, null, null);
    }

    PromisedVisit promise() {
        boolean booked = what == Kind.APPOINTMENT;
        return new PromisedVisit(
                booked ? Diary.keyOf(id) : "h" + id,
                new ArrivalWindow(from(), until()),
                Duration.ofMinutes(minutes),
                booked);
    }

    private Instant from() {
        return Objects.requireNonNull(start);
    }

    private Instant until() {
        return Objects.requireNonNull(end);
    }
}
