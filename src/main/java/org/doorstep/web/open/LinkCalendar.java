package org.doorstep.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.doorstep.booking.VisitLinks;
import org.doorstep.booking.calendar.VisitCalendar;
import org.doorstep.web.CalendarAnswer;

/** The visit of a link for a calendar: {@code /v/token/visit.ics}. Says when, and nothing else. */
@WebServlet(LinkCalendar.ADDRESS)
public class LinkCalendar extends HttpServlet {

    static final String ADDRESS = "/open/visit.ics";

    @Inject
    VisitLinks links;

    @Inject
    VisitCalendar calendar;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(VisitLinkFilter.TOKEN) instanceof String token)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<VisitLinks.Opened> opened = links.open(token);
        if (opened.isPresent()) {
            CalendarAnswer.send(response, calendar.fileOfTimeAlone(opened.get().appointment()));
        } else {
            response.sendRedirect("/open/link-ended");
        }
    }
}
