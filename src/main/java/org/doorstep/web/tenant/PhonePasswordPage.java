package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.account.PhonePasswords;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** tenant/phone-password: what we ask for before we say anything on the phone. Shows neither it nor whether there is one. */
@Named
@RequestScoped
public class PhonePasswordPage {

    private static final String DONE = "/tenant/phone-password?done=yes";

    @Inject
    CurrentPerson person;

    @Inject
    Problems problems;

    @Inject
    PhonePasswords passwords;

    private String said = "";
    private String again = "";

    /** Sets it, in place of any other. */
    public void set() {
        if (!PhonePasswords.isEnough(said)) {
            problems.add("said", "tenant_phone_password.said.short");
        } else if (said.length() > PhonePasswords.LONGEST) {
            problems.add("said", "tenant_phone_password.said.long");
        } else if (!said.strip().equals(again.strip())) {
            problems.add("again", "tenant_phone_password.again.other");
        } else {
            passwords.set(person.getWho(), said, person.author());
            Exchange.goTo(DONE);
        }
    }

    /** Asks for none any more. */
    public void remove() {
        passwords.remove(person.getWho(), person.author());
        Exchange.goTo(DONE);
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
