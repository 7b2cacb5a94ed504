package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.doorstep.account.OpenSessions;
import org.doorstep.account.TenantPassword;
import org.doorstep.account.TenantPassword.Result;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.signin.SigningInHere;

/** tenant/password: sets one, changes it or takes it away. Leads to proving who they are where that is too long ago. */
@Named
@RequestScoped
public class PasswordPage {

    private static final String FIELD = "new-password";
    private static final String PROVE = "/tenant/prove?next=" + Exchange.escaped("/tenant/password");

    @Inject
    CurrentPerson person;

    @Inject
    Problems problems;

    @Inject
    SigningInHere here;

    @Inject
    OpenSessions sessions;

    @Inject
    TenantPassword passwords;

    private String password = "";

    /** Runs before the page is drawn. */
    public void load() {
        if (!sessions.isFresh(token())) {
            Exchange.goTo(PROVE);
        }
    }

    /** Sets it, or says what it must be. */
    public void set() {
        if (password.isEmpty()) {
            problems.add(FIELD, "tenant_password.empty");
            return;
        }
        then(passwords.set(person.getWho(), token(), password, person.author()), "password-set");
    }

    /** Takes it away. */
    public void remove() {
        then(passwords.remove(person.getWho(), token(), person.author()), "password-removed");
    }

    private void then(Result result, String done) {
        switch (result) {
            case DONE -> Exchange.goTo("/tenant/details?done=" + done);
            case PROVE_FIRST -> Exchange.goTo(PROVE);
            default -> problems.add(FIELD, "tenant_password." + result.name().toLowerCase(Locale.ROOT));
        }
    }

    private String token() {
        return here.getToken().orElse("");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
