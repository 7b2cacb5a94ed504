package org.doorstep.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.doorstep.web.signin.SessionCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where "Exit this page" leads: on to an ordinary page elsewhere. The browser forgets who is signed in, so that going back shows nothing of theirs; on
 * the server nothing changes, as by no GET, and the session ends by itself.
 */
@WebServlet("/leave")
public class Leaving extends HttpServlet {

    @Inject
    SessionCookie cookies;

    @Inject
    @ConfigProperty(name = "doorstep.safety.exit-to")
    String elsewhere;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        for (SessionCookie.Use use : SessionCookie.Use.values()) {
            cookies.erase(response, use);
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", elsewhere);
    }
}
