package org.doorstep.booking;

import java.time.Duration;
import java.util.List;
import org.doorstep.schedule.Slot;

/** What came of asking for an appointment. Refusal is ordinary, so it is a value; nothing was changed by one. */
public sealed interface BookingResult {

    /** It stands. */
    record Booked(Appointment appointment) implements BookingResult {}

    /** Nobody can serve that window any more. */
    record SlotTaken() implements BookingResult {}

    /** An open appointment serves a works order already. */
    record AlreadyBooked(List<String> appointments) implements BookingResult {}

    /** A visit that the tenant did not choose needs so much notice. */
    record NoticeTooShort(Duration needed) implements BookingResult {}

    /** Somebody has set out, or it has ended. */
    record CannotChange(AppointmentStatus status) implements BookingResult {}

    /** The visit is so near that changing it is by phone. */
    record TooLate() implements BookingResult {}

    /** It is cancelled; nobody comes. */
    record Cancelled(Appointment appointment) implements BookingResult {}

    /** What was asked for does not fit together; the reason is for the caller's people. */
    record NotPossible(Problem problem, String what) implements BookingResult {}

    /** The slot is kept. */
    record Held(SlotHold hold, Slot slot) implements BookingResult {}

    /** It was kept longer once already, until the hold's end as it stands. */
    record ExtendedBefore(SlotHold hold) implements BookingResult {}

    /** The hold has run out, was given back, or was booked. */
    record HoldEnded() implements BookingResult {}

    /** Why something is not possible. */
    enum Problem {
        UNKNOWN_WORKS_ORDER,
        WORKS_ORDER_ENDED,
        DIFFERENT_HOMES,
        COMES_AFTER,
        NOT_FOR_THIS_HOME,
        UNKNOWN_SLOT,
        /** This visit is not made on that date, whoever works: not on such a day, not in its turn, or nobody can let us in. */
        NOT_ON_THAT_DAY,
        UNKNOWN_HOLD,
        UNKNOWN_APPOINTMENT,
        UNKNOWN_PERSON,
        /** The visit is private, and nobody to whom it could be was named, or another. */
        PRIVATE,
        NOTHING_NAMED
    }
}
