package org.doorstep.visit;

import java.util.List;
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

    /**
     * An outcome was told of each works order, but not of the appointment's own, or not of all of them.
     *
     * @param its references of the appointment's works orders
     * @param told references of those that were told of, in the order in which they were
     */
    record OtherOrders(List<String> its, List<String> told) implements RecordingResult {

        /** Those of the appointment that nothing was told of. */
        public List<String> leftOut() {
            return its.stream().filter(each -> !told.contains(each)).toList();
        }
    }

    /** The day of the visit has not come. */
    record StillToCome() implements RecordingResult {}

    /** It was cancelled, or something else came of it. */
    record Ended(AppointmentStatus status) implements RecordingResult {}

    /** The same key was told for this appointment before, with something else. */
    record ToldOtherwise() implements RecordingResult {}
}
