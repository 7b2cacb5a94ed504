package org.doorstep.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a POST to a page that does not carry a form's state: without it Faces would answer as if the page had only been looked at, and
 * with a mangled one it fails. Whether the state is ours is Faces' to check, by its signature.
 */
public class FormState implements Filter {

    /** What Faces does not read: staying signed in, signing out, the simulated phones, and taking in a file, which must not be read before the gate. */
    private static final Set<String> PLAIN =
            Set.of("/session", "/signin/sign-out", "/staff/sign-out", "/staff/import-upload", "/simulator/send");

    private static final String STATE = "jakarta.faces.ViewState";
    /** A signature, the start of the encryption, and at least something. */
    private static final int LEAST_BYTES = 64;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean isPage = !SameOrigin.isForPrograms(asked) && !PLAIN.contains(asked.getServletPath());
        if (asked.getMethod().equals("POST") && isPage && !canBeState(asked.getParameter(STATE))) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean canBeState(@Nullable String state) {
        try {
            return state != null && Base64.getMimeDecoder().decode(state).length >= LEAST_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
