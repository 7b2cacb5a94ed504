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
import org.doorstep.schedule.Place;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.ShiftTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of what stands in a diary.
 *
 * @param day the working day; 0 for a busy block and for the operative
 * @param version of the working day
 * @param id of the appointment or hold
 * @param place where it takes place, or where the operative sets out
 * @param order where it stands in the day's route
 * @param who of an operative alone
 */
record DiaryRow(
        Kind what,
        long operative,
        long day,
        @Nullable LocalDate date,
        int version,
        long id,
        @Nullable Instant start,
        @Nullable Instant end,
        int minutes,
        @Nullable Keeping keeping,
        @Nullable Place place,
        double order,
        @Nullable Who who) {

    enum Kind {
        SHIFT,
        APPOINTMENT,
        BUSY,
        HOLD,
        OPERATIVE;

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
                instant(row.getObject(7)),
                instant(row.getObject(8)),
                row.getInt(9),
                what == Kind.HOLD
                        ? new Keeping(
                                InstantConverter.fromColumn(row.getObject(10)), row.getString(11), row.getString(12))
                        : null,
                Place.of(row.getObject(13, Double.class), row.getObject(14, Double.class)),
                row.getDouble(15),
                what == Kind.OPERATIVE
                        ? new Who(row.getLong(2), String.valueOf(row.getString(12)), row.getString(11))
                        : null);
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : InstantConverter.fromColumn(column);
    }

    /** Of anything that belongs to a working day. */
    LocalDate dateOfDay() {
        return Objects.requireNonNull(date);
    }

    ShiftTime shift() {
        return new ShiftTime(from(), until());
    }

    BusyBlock busy() {
        return new BusyBlock(
                from(),
                until(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                null);
    }

    PromisedVisit booked() {
        return promise(Diary.keyOf(id), true);
    }

    HeldSlot held() {
        Keeping kept = Objects.requireNonNull(keeping);
        return new HeldSlot(promise("h" + id, false), kept.until(), kept.owner(), kept.key());
    }

    private PromisedVisit promise(String key, boolean isBooked) {
        return new PromisedVisit(
                key, new ArrivalWindow(from(), until()), Duration.ofMinutes(minutes), isBooked, place, order);
    }

    private Instant from() {
        return Objects.requireNonNull(start);
    }

    private Instant until() {
        return Objects.requireNonNull(end);
    }
}
