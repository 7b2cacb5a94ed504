package org.doorstep.web.staff;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/** Tells staff on a staff page what went wrong, where the service's own error pages would speak to tenants. */
public class StaffErrors implements Filter {

    private static final Logger LOG = Logger.getLogger(StaffErrors.class.getName());

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        Held held = new Held(answer);
        try {
            chain.doFilter(request, held);
        } catch (ServletException | RuntimeException e) {
            held.status = isStale(e) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            LOG.log(held.status < 500 ? Level.FINE : Level.SEVERE, "A staff page failed", e);
        }
        if (held.status != 0 && !answer.isCommitted()) {
            tell((HttpServletRequest) request, answer, held.status);
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse answer, int status)
            throws IOException, ServletException {
        answer.resetBuffer();
        answer.setStatus(status);
        request.getRequestDispatcher(pageOf(status)).forward(new PlainQuestion(request), answer);
    }

    private static String pageOf(int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                "/WEB-INF/staff/refused.xhtml";
            case HttpServletResponse.SC_NOT_FOUND -> "/WEB-INF/staff/not-found.xhtml";
            default -> "/WEB-INF/staff/problem.xhtml";
        };
    }

    /** A form that is too old or not ours. */
    private static boolean isStale(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException || cause instanceof CspException) {
                return true;
            }
        }
        return false;
    }

    /** Keeps an error to itself until the page about it is written. */
    private static final class Held extends HttpServletResponseWrapper {

        private int status;

        Held(HttpServletResponse answer) {
            super(answer);
        }

        @Override
        public void sendError(int code) {
            status = code;
        }

        @Override
        public void sendError(int code, String message) {
            status = code;
        }
    }
}
