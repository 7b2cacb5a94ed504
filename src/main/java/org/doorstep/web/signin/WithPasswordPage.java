package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.CallerAddress;
import org.doorstep.account.PasswordSigningIn;
import org.doorstep.account.PasswordSigningIn.Result;
import org.doorstep.account.PasswordSigningIn.SignedIn;
import org.doorstep.account.PasswordSigningIn.TooMany;
import org.doorstep.account.SignInRates;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** signin/with-password: for those who have set one. The answer does not tell which of the two was wrong; a code always works. */
@Named
@RequestScoped
public class WithPasswordPage {

    private static final String CONTACT = "contact";

    @Inject
    Problems problems;

    @Inject
    CallerAddress caller;

    @Inject
    PasswordSigningIn signingIn;

    @Inject
    SigningInHere here;

    @Inject
    SignInRates rates;

    private String contact = "";
    private String password = "";

    /** Signs in with a new token, or says what to do. */
    public void go() {
        if (contact.isBlank()) {
            problems.add(CONTACT, "signin_sign_in.contact.empty");
        }
        if (password.isEmpty()) {
            problems.add("password", "signin_with_password.password.empty");
        }
        if (problems.isAny()) {
            return;
        }
        Result result = signingIn.signIn(contact, password, caller.of());
        if (result instanceof SignedIn signedIn) {
            here.with(signedIn.token());
            Exchange.goTo(getNext());
        } else {
            rates.missed(caller.of());
            problems.add(
                    CONTACT,
                    result instanceof TooMany ? "signin_with_password.too_many" : "signin_with_password.wrong");
        }
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }

    public String getOtherWays() {
        return "/signin/sign-in?next=" + Exchange.escaped(getNext());
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
