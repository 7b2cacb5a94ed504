package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.doorstep.conversation.TenantMessages;
import org.doorstep.conversation.TenantMessages.Told;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** tenant/messages: what they were told in the last twelve months. Looking marks nothing; a button does. */
@Named
@RequestScoped
public class MessagesPage {

    /**
     * One message.
     *
     * @param fresh whether it is new to them
     * @param enquiry the address of the question that it answers; empty where it answers none
     */
    public record Row(
            int number, String how, String when, String subject, String words, boolean fresh, String enquiry) {}

    private static final int ROWS = 20;
    private static final String ADDRESS = "/tenant/messages?from=";

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    TenantMessages messages;

    private int from;
    private boolean more;
    private List<Told> told = List.of();
    private Instant readUntil = Instant.EPOCH;

    @PostConstruct
    void find() {
        String typed = Exchange.asked("from");
        from = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        readUntil = messages.readUntil(person.getWho());
        List<Told> found = messages.of(person.getWho(), from, ROWS + 1);
        more = found.size() > ROWS;
        told = more ? found.subList(0, ROWS) : found;
    }

    /** They have read what was there when the page was made. Who acts for them does not read in their place. */
    public void read() {
        if (!person.isActing()) {
            try {
                messages.read(person.getWho(), Instant.parse(Exchange.asked("until")));
            } catch (DateTimeException e) {
                Exchange.notFound();
                return;
            }
        }
        Exchange.goTo("/tenant/messages");
    }

    public List<Row> getRows() {
        return told.stream().map(this::row).toList();
    }

    private Row row(Told each) {
        String how = words.of("tenant_messages.how." + each.how());
        return new Row(
                told.indexOf(each) + 1,
                how,
                words.of("tenant_messages.when", dates.dayAndYear(each.at()), dates.time(each.at())),
                each.subject() == null ? "" : each.subject(),
                each.words().replace("{secret}", words.of("tenant_messages.link")),
                each.at().isAfter(readUntil),
                each.enquiry().isEmpty() ? "" : "/tenant/enquiry?ref=" + each.enquiry());
    }

    /** The newest moment that is shown; the button says that all up to it is read. */
    public String getUntil() {
        return told.isEmpty() ? "" : told.get(0).at().toString();
    }

    /** Whether there is something new here for the tenant to mark. */
    public boolean isMarkable() {
        return from == 0 && !person.isActing() && getRows().stream().anyMatch(Row::fresh);
    }

    /** The address of newer messages; empty at the beginning. */
    public String getNewer() {
        return from == 0 ? "" : ADDRESS + Math.max(0, from - ROWS);
    }

    /** The address of older messages; empty at the end. */
    public String getOlder() {
        return more ? ADDRESS + (from + ROWS) : "";
    }
}
