package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.account.PhonePasswords;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** staff/phone-password: what the caller said is compared; what it should have been is shown to nobody. */
@Named
@RequestScoped
public class PhoneCheckPage {

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    PhonePasswords passwords;

    private String heard = "";
    private boolean isThere;
    private boolean tooMany;

    @PostConstruct
    void find() {
        isThere = passwords.isSet(getRef());
    }

    /** Who is asked for none has no such page. */
    public void load() {
        if (!isThere) {
            Exchange.notFound();
        }
    }

    /** Compares it. */
    public void compare() {
        if (heard.isBlank()) {
            problems.add("heard", "staff_phone_password.heard.empty");
            return;
        }
        switch (passwords.hear(getRef(), heard, staff.author())) {
            case RIGHT -> Exchange.goTo(getRecord() + "&done=heard");
            case WRONG -> problems.add("heard", "staff_phone_password.wrong");
            case TOO_MANY -> tooMany = true;
            case NONE -> Exchange.notFound();
        }
        heard = "";
    }

    public boolean isTooMany() {
        return tooMany;
    }

    public String getRecord() {
        return PersonPage.addressOf(getRef());
    }

    public String getRef() {
        return Exchange.asked("ref");
    }

    public String getHeard() {
        return heard;
    }

    public void setHeard(String heard) {
        this.heard = heard;
    }
}
