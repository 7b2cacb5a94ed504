package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.account.SafeContactSetting;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** tenant/contact-more-code: the code from the number that was given proves it; what was wished for is done then. */
@Named
@RequestScoped
public class ContactMoreCodePage {

    private static final String FIELD = "code";

    @Inject
    CurrentPerson person;

    @Inject
    Problems problems;

    @Inject
    SafeContactSetting setting;

    private String code = "";

    /** Does it, or says what to do about the code. */
    public void go() {
        if (code.replaceAll("[^0-9]", "").isEmpty()) {
            problems.add(FIELD, "signin_enter_code.empty");
            return;
        }
        switch (setting.confirm(person.getWho(), code, person.author())) {
            case DONE -> Exchange.goTo("/tenant/contact-more?done=yes");
            case WRONG -> problems.add(FIELD, "signin_enter_code.wrong");
            case ENDED -> problems.add(FIELD, "tenant_contact_more_code.ended");
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
