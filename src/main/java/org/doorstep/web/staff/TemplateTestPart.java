package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.doorstep.messaging.template.Template;
import org.doorstep.messaging.template.TemplateProblem;
import org.doorstep.messaging.template.TestSending;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** The part of staff/template that sends the typed words to a phone or a mailbox of the administrator's own. */
@Named
@RequestScoped
public class TemplateTestPart {

    private static final String CONTACT = "contact";

    @Inject
    CurrentStaff staff;

    @Inject
    TemplatePage page;

    @Inject
    Problems problems;

    @Inject
    TestSending testing;

    private String contact = "";

    /** Sends them; what only costs more may be tried. */
    public void send() {
        Template sent = page.getTemplate();
        List<TemplateProblem> found = page.problemsOfTyped().stream()
                .filter(problem -> !problem.kind().mayBeMeant())
                .toList();
        Optional<String> recipient =
                sent.isText() ? ContactPoint.readTextable(contact) : ContactPoint.read(ContactKind.EMAIL, contact);
        if (!found.isEmpty()) {
            page.mend(found);
        } else if (recipient.isEmpty()) {
            problems.add(CONTACT, "staff_template.contact.wrong." + (sent.isText() ? "TEXT" : "EMAIL"));
        } else if (testing.send(sent, page.getWords(), recipient.get(), staff.author())
                == TestSending.Result.TOO_MANY) {
            problems.add(CONTACT, "staff_template.contact.too_many", TestSending.MOST_AN_HOUR);
        } else {
            Exchange.goTo(page.address() + "&done=template_sent");
        }
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact.strip();
    }
}
