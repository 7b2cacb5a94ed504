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
 * @param day the working day; 0 for a busy block
 * @param version of the working day
 * @param id of the appointment or hold
 */
record DiaryRow(
        Kind what,
        long operative,
        long day,
        @Nullable LocalDate date,
        int version,
        long id,
        Instant start,
        Instant end,
        int minutes,
        @Nullable Keeping keeping) {

    enum Kind {
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

    /** Whose a hold is, and until when. */
    record Keeping(Instant until, String owner, String key) {}

    /** The row that the result stands on, by the order of its columns. */
    static DiaryRow of(ResultSet row) throws SQLException {
        Kind what = Kind.ALL[row.getInt(1)];
        return new DiaryRow(
                what,
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getLong(6),
                InstantConverter.fromColumn(row.getObject(7)),
                InstantConverter.fromColumn(row.getObject(8)),
                row.getInt(9),
                what == Kind.HOLD
                        ? new Keeping(
                                InstantConverter.fromColumn(row.getObject(10)), row.getString(11), row.getString(12))
                        : null);
    }

    /** Of anything that belongs to a working day. */
    LocalDate dateOfDay() {
        return Objects.requireNonNull(date);
    }

    ShiftTime shift() {
        return new ShiftTime(start, end);
    }

    /** Where it takes place does not matter yet: travel is not counted (docs/decisions/0004). */
    BusyBlock busy() {
        return new BusyBlock(start, end, null, null, null);
    }

    PromisedVisit booked() {
        return promise(Diary.keyOf(id), true);
    }

    HeldSlot held() {
        Keeping kept = Objects.requireNonNull(keeping);
        return new HeldSlot(promise("h" + id, false), kept.until(), kept.owner(), kept.key());
    }

    private PromisedVisit promise(String key, boolean isBooked) {
        return new PromisedVisit(key, new ArrivalWindow(start, end), Duration.ofMinutes(minutes), isBooked);
    }
}
