package org.doorstep.conversation.reminding;

import java.time.Instant;
import org.doorstep.booking.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * A visit of which somebody is to be reminded, as its row stands.
 *
 * @param bookedFor row of the tenant for whom it is, and nobody else; null: of all of the home, and the first who can be reached is told
 */
record DueVisit(
        long id,
        String reference,
        long home,
        Instant earliest,
        Instant latest,
        int changeNumber,
        @Nullable Long bookedFor) {

    static DueVisit of(Appointment appointment) {
        return new DueVisit(
                appointment.id(),
                appointment.reference(),
                appointment.propertyId(),
                appointment.window().earliest(),
                appointment.window().latest(),
                appointment.changeNumber(),
                appointment.bookedFor());
    }

    boolean isFor(long person) {
        return bookedFor == null || bookedFor == person;
    }

    /** The same however often it is looked at: reference, purpose, version, person. */
    String key(ReminderKind kind, String person) {
        return reference + "/REMINDER_" + kind + "/" + changeNumber + "/" + person;
    }
}
