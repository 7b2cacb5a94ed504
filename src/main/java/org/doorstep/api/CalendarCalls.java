package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.doorstep.SpokenReference;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.calendar.VisitCalendar;

/** Appointments as calendar files. */
@Path("appointments")
@RequestScoped
public class CalendarCalls {

    @Inject
    Appointments appointments;

    @Inject
    VisitCalendar calendar;

    /** One event: the newest state of the appointment, cancelled or not. */
    @GET
    @Path("{reference}.ics")
    @Produces(VisitCalendar.MEDIA_TYPE)
    @NeedsScope(ApiScope.READ)
    public String read(@PathParam("reference") String reference) {
        return SpokenReference.read(reference)
                .flatMap(appointments::find)
                .map(calendar::fileOf)
                .orElseThrow(() -> new Refusal(BookingAnswers.noSuchAppointment("")));
    }
}
