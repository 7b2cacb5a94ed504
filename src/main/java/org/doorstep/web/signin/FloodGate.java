package org.doorstep.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.doorstep.CallerAddress;
import org.doorstep.account.SignInRates;

/**
 * Turns away who has used up the tries of their address, before the form is read and before anything is looked up: a flood must cost next to
 * nothing, or it slows everybody's sign-in. The same for every claim, so that it tells nothing.
 */
public class FloodGate implements Filter {

    private static final int TOO_MANY_REQUESTS = 429;

    /** Where somebody claims or proves to be somebody. */
    private static final Set<String> GUARDED = Set.of(
            "/signin/sign-in",
            "/signin/with-details",
            "/signin/with-password",
            "/signin/enter-code",
            "/signin/letter-code",
            "/signin/your-rent-account");

    @Inject
    CallerAddress caller;

    @Inject
    SignInRates rates;

    @Inject
    TooManyTries page;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Optional<Duration> wait = asked.getMethod().equals("POST") && GUARDED.contains(path(asked))
                ? rates.mustWait(caller.of())
                : Optional.empty();
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setStatus(TOO_MANY_REQUESTS);
        answer.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
        answer.setContentType("text/html;charset=UTF-8");
        answer.getWriter().write(page.after(wait.get()));
    }

    private static String path(HttpServletRequest asked) {
        return asked.getServletPath().replaceFirst("\\.xhtml$", "");
    }
}
