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
    public record Row(String how, String when, String subject, String words, boolean fresh, String enquiry) {}

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
    private List<Row> rows = List.of();
    private String until = "";

    @PostConstruct
    void find() {
        String typed = Exchange.asked("from");
        from = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        Instant readUntil = messages.readUntil(person.getWho());
        List<Told> found = messages.of(person.getWho(), from, ROWS + 1);
        more = found.size() > ROWS;
        until = found.isEmpty() ? "" : found.get(0).at().toString();
        rows = found.stream().limit(ROWS).map(each -> row(each, readUntil)).toList();
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
        return rows;
    }

    private Row row(Told each, Instant readUntil) {
        String how = words.of("tenant_messages.how." + each.how());
        return new Row(
                how,
                words.of("tenant_messages.when", dates.dayAndYear(each.at()), dates.time(each.at())),
                each.subject() == null ? "" : each.subject(),
                each.words().replace("{secret}", words.of("tenant_messages.link")),
                each.at().isAfter(readUntil),
                each.enquiry().isEmpty() ? "" : "/tenant/enquiry?ref=" + each.enquiry());
    }

    /** The newest moment that is shown; the button says that all up to it is read. */
    public String getUntil() {
        return until;
    }

    /** Whether there is something new here for the tenant to mark. */
    public boolean isMarkable() {
        return from == 0 && !person.isActing() && rows.stream().anyMatch(Row::fresh);
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
