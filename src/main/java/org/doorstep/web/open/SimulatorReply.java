package org.doorstep.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.conversation.SimulatedTexts;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.Exchange;

/** simulator/send: what somebody types on a simulated phone. Only where there are any ({@link SimulatorGate}), and only from its page. */
@WebServlet("/simulator/send")
public class SimulatorReply extends HttpServlet {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    @Inject
    SimulatedTexts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> number = ContactPoint.readTextable(said(request, "number"));
        String token = said(request, "token");
        if (number.isEmpty() || !TOKEN.matcher(token).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean went = send(request, token, number.get());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                "/simulator?number=" + Exchange.escaped(number.get())
                        + (went ? "&sent=1#" + SimulatorPage.wordsId(number.get()) : "&empty=1"));
    }

    private boolean send(HttpServletRequest request, String token, String number) {
        if (said(request, "do").equals("ring")) {
            texts.ring(token, number);
            return true;
        }
        String words = said(request, "words");
        boolean photo = said(request, "photo").equals("yes");
        if (words.isBlank() && !photo) {
            return false;
        }
        texts.text(token, number, words, photo);
        return true;
    }

    private static String said(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
