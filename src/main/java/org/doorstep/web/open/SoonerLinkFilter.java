package org.doorstep.web.open;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the question whether somebody wants a sooner time its short address: {@code /s/token}. */
public class SoonerLinkFilter implements Filter {

    private static final Pattern ADDRESS = Pattern.compile("/s/([A-Za-z0-9_-]{22})");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher address = ADDRESS.matcher(((HttpServletRequest) request).getRequestURI());
        if (!address.matches()) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(VisitLinkFilter.TOKEN, address.group(1));
        request.getRequestDispatcher("/open/sooner.xhtml").forward(request, response);
    }
}
