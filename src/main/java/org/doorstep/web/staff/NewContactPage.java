package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.SpokenReference;
import org.doorstep.account.RecoveryCodes;
import org.doorstep.account.RecoveryCodes.Sent;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** staff/new-contact: the caller is who they say. Which mobile or email shall replace the one that they lost? A code goes to it. */
@Named
@RequestScoped
public class NewContactPage {

    private static final String FIELD = "contact";

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    RecoveryCodes codes;

    private String contact = "";

    /** Runs before the page is drawn. */
    public void load() {
        if (codes.findOpen(getCheck(), staff.author()).isEmpty()) {
            Exchange.notFound();
        }
    }

    /** Sends the code. */
    public void send() {
        if (contact.isBlank()) {
            problems.add(FIELD, "staff_new_contact.empty");
            return;
        }
        Sent sent = codes.send(getCheck(), contact, staff.author());
        switch (sent) {
            case DONE -> Exchange.goTo("/staff/read-back?check=" + getCheck());
            case CHECK_ENDED -> Exchange.notFound();
            default -> problems.add(FIELD, "staff_new_contact." + sent);
        }
    }

    public String getCheck() {
        return SpokenReference.read(Exchange.asked("check")).orElse("");
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}
