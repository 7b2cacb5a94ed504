package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.open.SimulatedInboxes.Mailbox;
import org.doorstep.web.open.SimulatedInboxes.Phone;

/** simulator: the phones and mailboxes of the local run. On a phone one reads and answers as its tenant; the one that was asked for is first. */
@Named
@RequestScoped
public class SimulatorPage {

    private static final String NUMBER = "number";

    @Inject
    SimulatedInboxes inboxes;

    @Inject
    Problems problems;

    private List<Phone> phones = List.of();
    private List<Mailbox> mailboxes = List.of();
    private String asked = "";

    /** Reads what there is, and what is wrong with what was asked: before the page is drawn, since its title tells. */
    public void look() {
        Optional<String> number = ContactPoint.readTextable(getNumber());
        if (number.isEmpty() && !getNumber().isEmpty()) {
            problems.add(NUMBER, "simulator.number.wrong");
        }
        asked = number.orElse("");
        if (number.isPresent() && !Exchange.asked("empty").isEmpty()) {
            problems.add(wordsId(asked), "simulator.words.empty");
        }
        phones = withAskedFirst(inboxes.phones());
        mailboxes = inboxes.mailboxes();
    }

    /** The id of the field in which a phone's text is typed. */
    static String wordsId(String e164) {
        return "words-" + e164.replaceAll("\\D", "");
    }

    private List<Phone> withAskedFirst(List<Phone> all) {
        if (asked.isEmpty()) {
            return all;
        }
        List<Phone> first = new ArrayList<>(all);
        Optional<Phone> known = all.stream().filter(this::isAsked).findFirst();
        known.ifPresent(first::remove);
        first.add(0, known.orElseGet(() -> inboxes.empty(asked)));
        return first;
    }

    private boolean isAsked(Phone phone) {
        return phone.e164().equals(asked);
    }

    /** Whether something was just sent from this phone. */
    public boolean hasSent(Phone phone) {
        return isAsked(phone) && !Exchange.asked("sent").isEmpty();
    }

    /** What was typed as the number of a phone to open. */
    public String getNumber() {
        return Exchange.asked(NUMBER);
    }

    /** What stands in that field: what is wrong with it is mended there. */
    public String getTyped() {
        return asked.isEmpty() ? getNumber() : "";
    }

    public List<Phone> getPhones() {
        return phones;
    }

    public List<Mailbox> getMailboxes() {
        return mailboxes;
    }
}
