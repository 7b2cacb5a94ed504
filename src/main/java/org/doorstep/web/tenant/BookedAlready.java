package org.doorstep.web.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.doorstep.booking.BookingResult.AlreadyBooked;
import org.doorstep.booking.HomeVisits;
import org.doorstep.web.CurrentPerson;

/** Where a tenant is led whose works order has a visit already: to that visit, unless it is private to another of the home. */
@ApplicationScoped
public class BookedAlready {

    @Inject
    CurrentPerson person;

    @Inject
    HomeVisits visits;

    String address(AlreadyBooked already) {
        return visits.find(person.getWho(), already.appointments().get(0))
                .map(visit -> "/tenant/booked?ref=" + visit.reference())
                .orElse("/tenant/home");
    }
}
