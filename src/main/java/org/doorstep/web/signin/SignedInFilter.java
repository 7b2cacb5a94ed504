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
import java.util.Optional;
import org.doorstep.account.Sessions;
import org.doorstep.account.SignedInPerson;
import org.doorstep.web.ActingAccess;
import org.doorstep.web.CurrentPerson;

/**
 * Finds out who is signed in; keeps a representative to what their authority covers; asks whoever is not to sign in first, and remembers where
 * they were going and what they had chosen or filled in.
 */
public class SignedInFilter implements Filter {

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookies;

    @Inject
    CurrentPerson current;

    private static final String REFUSED = "/open/not-covered.xhtml";

    @Inject
    LateForms late;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Optional<String> token = cookies.read(asked, SessionCookie.Use.SIGNED_IN);
        Optional<SignedInPerson> person = token.flatMap(sessions::use);
        person.ifPresent(current::is);
        if (person.isPresent() && isRefused(person.get(), asked)) {
            refuse(asked, answer);
            return;
        }
        if (person.isPresent() || !asked.getServletPath().startsWith("/tenant")) {
            chain.doFilter(request, response);
            return;
        }
        NextPage next = token.filter(each -> late.keep(each, asked, answer)).isPresent()
                ? NextPage.ofLate(asked)
                : NextPage.of(asked);
        if (token.isPresent()) {
            cookies.erase(answer, SessionCookie.Use.SIGNED_IN);
        }
        String timedOut = token.isPresent() ? "&timed-out=yes" : "";
        answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
        answer.setHeader("Location", "/signin/sign-in?next=" + next.escaped() + timedOut);
    }

    private static boolean isRefused(SignedInPerson person, HttpServletRequest asked) {
        return asked.getServletPath().startsWith("/tenant") && !ActingAccess.opens(person, asked.getServletPath());
    }

    /** With words for whoever asks for the page; what was sent to it goes nowhere. */
    private static void refuse(HttpServletRequest asked, HttpServletResponse answer)
            throws IOException, ServletException {
        if (asked.getMethod().equals("GET")) {
            answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
            asked.getRequestDispatcher(REFUSED).forward(asked, answer);
        } else {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
