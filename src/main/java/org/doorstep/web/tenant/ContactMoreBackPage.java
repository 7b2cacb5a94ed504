package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.doorstep.account.SafeContactSetting;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** tenant/contact-more-back: the contacts on file are to be used again. Looks and answers the same whether or not another number stands. */
@Named
@RequestScoped
public class ContactMoreBackPage {

    @Inject
    CurrentPerson person;

    @Inject
    Problems problems;

    @Inject
    SafeContactSetting setting;

    private String mobile = "";

    /** Sends a code to the number, if it is the one. */
    public void send() {
        Optional<String> read = ContactPoint.readTextable(mobile);
        if (read.isEmpty()) {
            problems.add("mobile", "tenant_contact_more_form.mobile." + (mobile.isBlank() ? "empty" : "wrong"));
        } else {
            setting.askToEnd(person.getWho(), read.get());
            Exchange.goTo("/tenant/contact-more-code");
        }
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }
}
