package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.doorstep.CallerAddress;
import org.doorstep.account.StaffSigningIn;
import org.doorstep.account.StaffSigningIn.Result;
import org.doorstep.account.StaffSigningIn.SignedIn;
import org.doorstep.account.StaffSigningIn.TooMany;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** staff/sign-in: an email address and a password. The answer does not tell which of them was wrong. */
@Named
@RequestScoped
public class StaffSignInPage {

    @Inject
    Problems problems;

    @Inject
    StaffSigningIn signingIn;

    @Inject
    StaffCookies cookies;

    @Inject
    CallerAddress caller;

    private String email = "";
    private String password = "";

    /** Signs in with a new token, or says what to do. */
    public void go() {
        if (email.isBlank()) {
            problems.add("email", "staff_sign_in.email.empty");
        }
        if (password.isEmpty()) {
            problems.add("password", "staff_sign_in.password.empty");
        }
        if (problems.isAny()) {
            return;
        }
        ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
        Result result = signingIn.signIn(email, password, caller.of());
        if (result instanceof SignedIn signedIn) {
            cookies.write((HttpServletResponse) browser.getResponse(), StaffCookies.Use.SIGNED_IN, signedIn.token());
            Exchange.goTo(getNext());
        } else {
            problems.add("email", result instanceof TooMany ? "staff_sign_in.too_many" : "staff_sign_in.wrong");
        }
    }

    public String getNext() {
        return new NextStaffPage(Exchange.asked("next")).address();
    }

    public boolean isTimedOut() {
        return !Exchange.isForm() && !Exchange.asked("timed-out").isEmpty();
    }

    public boolean isPasswordSet() {
        return !Exchange.isForm() && Exchange.asked("done").equals("password");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
