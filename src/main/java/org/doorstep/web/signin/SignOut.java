package org.doorstep.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.doorstep.account.Sessions;

/** Signs out, on the server too. Only by a form: a GET does nothing. */
@WebServlet("/signin/sign-out")
public class SignOut extends HttpServlet {

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, SessionCookie.Use.SIGNED_IN).ifPresent(sessions::end);
        cookies.erase(response, SessionCookie.Use.SIGNED_IN);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/signin/signed-out");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
