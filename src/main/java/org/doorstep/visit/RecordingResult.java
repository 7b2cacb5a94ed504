package org.doorstep.visit;

import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;

/** What became of an attempt that was told. */
public sealed interface RecordingResult {

    /**
     * It stands.
     *
     * @param isNew false where it had been told before
     */
    record Recorded(Appointment appointment, VisitAttempt attempt, boolean isNew) implements RecordingResult {}

    record UnknownAppointment() implements RecordingResult {}

    /** Nobody has the badge number that was named. */
    record UnknownOperative() implements RecordingResult {}

    /** The day of the visit has not come. */
    record StillToCome() implements RecordingResult {}

    /** It was cancelled, or something else came of it. */
    record Ended(AppointmentStatus status) implements RecordingResult {}

    /** The same key was told for this appointment before, with something else. */
    record ToldOtherwise() implements RecordingResult {}
}
