package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.CallerAddress;
import org.doorstep.account.Claim;
import org.doorstep.account.SignInRates;
import org.doorstep.account.SigningIn;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** What all pages do that ask for a code: the same whomever the claim names, and whether it names somebody. */
@RequestScoped
public class CodeAsking {

    @Inject
    Problems problems;

    @Inject
    CallerAddress caller;

    @Inject
    SignInRates rates;

    @Inject
    SigningIn signingIn;

    @Inject
    SessionCookie cookies;

    /**
     * Asks for a code and goes on to enter it; says how long to wait where this address, or all together, try too fast.
     *
     * @param field where an error leads
     * @param by by which way, for the words of the next page: contact, details, account or anew
     */
    public void ask(Claim claim, String field, String by, String next) {
        Optional<Duration> wait = rates.wait(caller.of());
        if (wait.isPresent()) {
            problems.add(
                    field, "signin_wait", Math.max(1, wait.get().plusSeconds(59).toMinutes()));
            return;
        }
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        cookies.write(response, SessionCookie.Use.CODE_ASKED, signingIn.ask(claim, caller.of()));
        Exchange.goTo("/signin/enter-code?by=" + by + "&next=" + Exchange.escaped(next));
    }
}
