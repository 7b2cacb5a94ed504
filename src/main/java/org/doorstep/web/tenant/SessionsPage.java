package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.account.SigningOutElsewhere;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.signin.SigningInHere;

/** tenant/sessions: where somebody is signed in, and how they end it. What is shown is {@link AccountDetails}'. */
@Named
@RequestScoped
public class SessionsPage {

    @Inject
    CurrentPerson person;

    @Inject
    SigningInHere here;

    @Inject
    SigningOutElsewhere signingOut;

    /** Leaves this browser signed in. */
    public void endOthers() {
        signingOut.everywhereElse(person.getWho(), here.getToken().orElse(""), person.author());
        Exchange.goTo("/tenant/sessions?done=elsewhere");
    }

    /** Leaves none. */
    public void endAll() {
        signingOut.everywhere(person.getWho(), person.author());
        here.forget();
        Exchange.goTo("/signin/signed-out");
    }
}
