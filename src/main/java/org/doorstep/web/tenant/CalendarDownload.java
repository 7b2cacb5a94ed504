package org.doorstep.web.tenant;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.calendar.VisitCalendar;
import org.doorstep.web.CalendarAnswer;
import org.doorstep.web.CurrentPerson;

/** tenant/visit.ics: a visit of theirs for their calendar. What is not theirs is not found. */
@WebServlet("/tenant/visit.ics")
public class CalendarDownload extends HttpServlet {

    @Inject
    CurrentPerson person;

    @Inject
    HomeVisits visits;

    @Inject
    VisitCalendar calendar;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Appointment> visit = Optional.ofNullable(request.getParameter("ref"))
                .flatMap(SpokenReference::read)
                .flatMap(reference -> visits.find(person.getWho(), reference));
        if (visit.isPresent()) {
            CalendarAnswer.send(response, calendar.fileOf(visit.get()));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
