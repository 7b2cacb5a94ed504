package org.doorstep.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.doorstep.account.SignedInStaff;
import org.doorstep.account.StaffSessions;
import org.doorstep.web.staff.StaffAccess.Row;

/**
 * Lets nobody through to a page below {@code /staff} whom {@link StaffAccess} does not name for it; whoever is not signed in is asked to,
 * and comes back to where they were going.
 */
public class StaffGate implements Filter {

    @Inject
    StaffSessions sessions;

    @Inject
    StaffCookies cookies;

    @Inject
    CurrentStaff current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String served = servedPath(asked);
        if (isFrontDoor(asked)) {
            sendTo(asked, answer, NextStaffPage.HOME);
            return;
        }
        Optional<String> token = cookies.read(asked, StaffCookies.Use.SIGNED_IN);
        Optional<SignedInStaff> who = token.flatMap(sessions::use);
        who.ifPresent(current::is);
        Optional<Row> row = StaffAccess.find(served);
        if (row.filter(Row::isOpenToAnybody).isPresent()) {
            chain.doFilter(request, response);
        } else if (who.isEmpty()) {
            String timedOut = token.isPresent() ? "&timed-out=yes" : "";
            cookies.erase(answer, StaffCookies.Use.SIGNED_IN);
            sendTo(
                    asked,
                    answer,
                    "/staff/sign-in?next=" + NextStaffPage.of(asked).escaped() + timedOut);
        } else if (row.filter(each -> who.get().isAnyOf(each.roles())).isPresent()) {
            chain.doFilter(request, response);
        } else {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** As it was written: the server would go on to a welcome page, which there is none of here. Nothing is opened by it. */
    private static boolean isFrontDoor(HttpServletRequest asked) {
        return asked.getRequestURI().equals("/staff") || asked.getRequestURI().equals("/staff/");
    }

    /** A call from a script of the page follows a redirect by itself and would show nothing: it is told in its own language. */
    private static void sendTo(HttpServletRequest asked, HttpServletResponse answer, String address)
            throws IOException {
        if ("partial/ajax".equals(asked.getHeader("Faces-Request"))) {
            answer.setContentType("text/xml;charset=UTF-8");
            answer.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
            answer.setHeader("Location", address);
        }
    }

    static String servedPath(HttpServletRequest asked) {
        return asked.getServletPath() + (asked.getPathInfo() == null ? "" : asked.getPathInfo());
    }
}
