package org.doorstep.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.doorstep.account.StaffSessions;

/** Signs staff out, on the server too. Only by a form: a GET does nothing. */
@WebServlet("/staff/sign-out")
public class StaffSignOut extends HttpServlet {

    @Inject
    StaffSessions sessions;

    @Inject
    StaffCookies cookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, StaffCookies.Use.SIGNED_IN).ifPresent(sessions::end);
        cookies.erase(response, StaffCookies.Use.SIGNED_IN);
        cookies.erase(response, StaffCookies.Use.SHOWN_ONCE);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/staff/signed-out");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
