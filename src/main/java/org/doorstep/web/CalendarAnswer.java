package org.doorstep.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.doorstep.booking.calendar.VisitCalendar;

/** Hands a browser a calendar file, which a telephone then offers to keep. */
public final class CalendarAnswer {

    private CalendarAnswer() {}

    /** Answers with this file. Inline: iOS opens what it would else put among downloads; others download it all the same. */
    public static void send(HttpServletResponse response, String file) throws IOException {
        response.setContentType(VisitCalendar.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "inline; filename=\"visit.ics\"");
        response.getWriter().write(file);
    }
}
