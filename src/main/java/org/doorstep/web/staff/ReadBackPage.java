package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.SpokenReference;
import org.doorstep.account.Recovering;
import org.doorstep.account.Recovering.Result;
import org.doorstep.account.RecoveryCodes;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** staff/read-back: the caller reads the code out that went to the new contact, which then replaces the old one. */
@Named
@RequestScoped
public class ReadBackPage {

    private static final String FIELD = "code";

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    RecoveryCodes codes;

    @Inject
    Recovering recovering;

    private String code = "";

    /** Runs before the page is drawn. */
    public void load() {
        if (codes.findOpen(getCheck(), staff.author()).isEmpty()) {
            Exchange.notFound();
        }
    }

    /** Takes the code. */
    public void confirm() {
        if (code.isBlank()) {
            problems.add(FIELD, "staff_read_back.empty");
            return;
        }
        Result result = recovering.confirm(getCheck(), code, staff.author());
        switch (result) {
            case DONE -> Exchange.goTo("/staff/recovery?done=recovered");
            case CHECK_ENDED -> Exchange.notFound();
            default -> problems.add(FIELD, "staff_read_back." + result);
        }
    }

    public String getCheck() {
        return SpokenReference.read(Exchange.asked("check")).orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
