package org.doorstep.web.open;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the links in texts a short address: {@code /v/token}, and {@code /v/token/times} for what follows from it. */
public class VisitLinkFilter implements Filter {

    static final String TOKEN = "org.doorstep.visit-link.token";

    private static final Pattern ADDRESS =
            Pattern.compile("/v/([A-Za-z0-9_-]{22})(?:/(times|check|cancel|changed|visit\\.ics))?");
    private static final Map<String, String> PAGES = Map.of(
            "", "/open/visit.xhtml",
            "times", "/open/visit-times.xhtml",
            "check", "/open/visit-check.xhtml",
            "cancel", "/open/visit-cancel.xhtml",
            "changed", "/open/visit-changed.xhtml",
            "visit.ics", LinkCalendar.ADDRESS);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = ADDRESS.matcher(((HttpServletRequest) request).getRequestURI());
        if (!address.matches()) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(TOKEN, address.group(1));
        String page = PAGES.get(address.group(2) == null ? "" : address.group(2));
        request.getRequestDispatcher(page).forward(request, response);
    }
}
