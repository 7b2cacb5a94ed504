package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.account.SettingPassword;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** staff/set-password: by a link that was handed over. Looking at the page spends nothing. */
@Named
@RequestScoped
public class SetPasswordPage {

    @Inject
    Problems problems;

    @Inject
    SettingPassword passwords;

    private Optional<String> email = Optional.empty();
    private String password = "";

    @PostConstruct
    void load() {
        email = passwords.whose(getLink());
    }

    /** Sets it, or says what it must be. */
    public void set() {
        if (password.isEmpty()) {
            problems.add("password", "staff_set_password.empty");
            return;
        }
        SettingPassword.Result result = passwords.set(getLink(), password);
        if (result == SettingPassword.Result.DONE) {
            Exchange.goTo("/staff/sign-in?done=password");
        } else if (result == SettingPassword.Result.LINK_ENDED) {
            email = Optional.empty();
        } else {
            problems.add("password", "staff_set_password." + result.name().toLowerCase(Locale.ROOT));
        }
    }

    public String getLink() {
        return Exchange.asked("link");
    }

    public boolean isOpen() {
        return email.isPresent();
    }

    public String getEmail() {
        return email.orElse("");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
