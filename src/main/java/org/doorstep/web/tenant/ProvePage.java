package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.CallerAddress;
import org.doorstep.account.Claim;
import org.doorstep.account.PasswordSigningIn.Result;
import org.doorstep.account.PasswordSigningIn.SignedIn;
import org.doorstep.account.PasswordSigningIn.TooMany;
import org.doorstep.account.ProvingAnew;
import org.doorstep.account.SignInRates;
import org.doorstep.account.SignedInPerson;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.signin.CodeAsking;
import org.doorstep.web.signin.NextPage;
import org.doorstep.web.signin.SigningInHere;

/** tenant/prove: before somebody changes how they sign in, they prove anew who they are, by a code or by the password they have. */
@Named
@RequestScoped
public class ProvePage {

    private static final String FIELD = "password";

    @Inject
    CurrentPerson person;

    @Inject
    Problems problems;

    @Inject
    CallerAddress caller;

    @Inject
    SignInRates rates;

    @Inject
    CodeAsking codes;

    @Inject
    ProvingAnew proving;

    @Inject
    SigningInHere here;

    private String password = "";

    /** Sends a code to a contact on file, and goes on to enter it. */
    public void send() {
        SignedInPerson who = person.getWho();
        codes.ask(new Claim.Known(who.personId(), who.tenancyId()), "send", "anew", getNext());
    }

    /** Looks at the password. */
    public void check() {
        if (password.isEmpty()) {
            problems.add(FIELD, "signin_with_password.password.empty");
            return;
        }
        Result result = proving.byPassword(person.getWho(), password, caller.of());
        if (result instanceof SignedIn signedIn) {
            here.with(signedIn.token());
            Exchange.goTo(getNext());
        } else {
            rates.missed(caller.of());
            problems.add(FIELD, result instanceof TooMany ? "signin_with_password.too_many" : "tenant_prove.wrong");
        }
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
