package org.doorstep.conversation.replying;

import java.time.Instant;
import java.util.List;
import org.doorstep.booking.Actor;
import org.doorstep.booking.Appointment;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.doorstep.works.WorksOrder;

/** A visit to the home of a tenant whose number wrote, that this tenant may know of. */
record TheirVisit(Appointment appointment, Owner owner) {

    Actor actor() {
        return Sought.actor(owner);
    }

    String reference() {
        return appointment.reference();
    }

    ArrivalWindow window() {
        return appointment.window();
    }

    List<String> orders() {
        return appointment.worksOrders().stream().map(WorksOrder::reference).toList();
    }

    /** Those of its works orders that still need a visit. */
    List<String> openOrders() {
        return appointment.worksOrders().stream()
                .filter(WorksOrder::isOpen)
                .map(WorksOrder::reference)
                .toList();
    }

    /** Whether it still takes place: nothing has come of it. */
    boolean isStanding() {
        return appointment.status().isStanding();
    }

    boolean isCancelled() {
        return appointment.status().isCancelled();
    }

    boolean isOverAt(Instant now) {
        return !window().latest().isAfter(now);
    }

    /** Whether it is a check that the law asks for, or about a danger whose clock runs: nobody's word that it is fixed ends it. */
    boolean isAskedForByLaw() {
        return appointment.worksOrders().stream().anyMatch(WorksOrder::isAskedForByLaw);
    }
}
