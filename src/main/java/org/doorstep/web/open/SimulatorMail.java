package org.doorstep.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.doorstep.messaging.Enclosure;
import org.doorstep.messaging.simulator.SimulatedMessage;
import org.doorstep.messaging.simulator.SimulatedPhones;

/**
 * simulator/mail, simulator/file: an email of the local run as an email program shows it, and the file that came with it. Its style is its own,
 * as in a mailbox; nothing else may be fetched or run.
 */
@WebServlet({SimulatorMail.LETTER, SimulatorMail.FILE})
public class SimulatorMail extends HttpServlet {

    static final String LETTER = "/simulator/mail";
    static final String FILE = "/simulator/file";

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Inject
    SimulatedPhones phones;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SimulatedMessage> mail =
                Optional.ofNullable(request.getParameter("key")).flatMap(phones::find);
        Optional<String> html = mail.flatMap(SimulatedMessage::html);
        Optional<Enclosure> file = mail.flatMap(SimulatedMessage::enclosure);
        if (request.getServletPath().equals(LETTER) && html.isPresent()) {
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Content-Security-Policy", POLICY);
            response.getWriter().write(html.get());
        } else if (request.getServletPath().equals(FILE) && file.isPresent()) {
            response.setContentType(file.get().type());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + file.get().name() + "\"");
            response.getWriter().write(file.get().text());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
