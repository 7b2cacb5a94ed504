package org.doorstep.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.account.OpenSessions;
import org.doorstep.account.Sessions;

/** For the script of signed-in pages: how many seconds the session lasts yet. Asking is not a use; a POST is, and makes it last longer. */
@WebServlet(StayingSignedIn.PATH)
public class StayingSignedIn extends HttpServlet {

    static final String PATH = "/session";

    private static final long serialVersionUID = 1;

    @Inject
    transient Sessions sessions;

    @Inject
    transient OpenSessions open;

    @Inject
    transient Clock clock;

    @Inject
    transient SessionCookie cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = cookies.read(request, SessionCookie.Use.SIGNED_IN);
        say(token.map(open::left).map(Duration::toSeconds).orElse(0L), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = cookies.read(request, SessionCookie.Use.SIGNED_IN);
        say(
                token.flatMap(sessions::use)
                        .map(person -> Duration.between(clock.instant(), person.signedOutAt())
                                .toSeconds())
                        .orElse(0L),
                response);
    }

    private static void say(long seconds, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(seconds);
    }
}
