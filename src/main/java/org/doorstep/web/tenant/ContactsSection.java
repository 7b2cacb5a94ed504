package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doorstep.tenancy.ContactKeeping;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** tenant/details, how we reach you: each way with what we know of it. What is marked unsafe is not shown: somebody may be looking. */
@Named
@RequestScoped
public class ContactsSection {

    /**
     * One way to be reached.
     *
     * @param which what "Change" changes, for whoever hears the link without its row
     */
    public record Row(String kind, String value, List<String> known, String reference, String which) {}

    /** Something that can be added. */
    public record Addition(String name, String kind) {}

    /** What may have been done just now. */
    private static final Set<String> DONE = Set.of("kept", "abroad", "marked", "removed", "meanwhile");

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    ContactWords contactWords;

    @Inject
    ContactKeeping keeping;

    private List<ContactPoint> points = List.of();

    @PostConstruct
    void find() {
        points = keeping.of(person.getWho().reference());
    }

    public List<Row> getRows() {
        return points.stream()
                .map(point -> new Row(
                        contactWords.kind(point.kind()),
                        contactWords.value(point),
                        contactWords.known(point),
                        point.reference(),
                        contactWords.masked(point)))
                .toList();
    }

    public List<Addition> getAdditions() {
        return Arrays.stream(ContactKind.values())
                .map(kind -> new Addition(words.of("tenant_details.contacts.add." + kind), kind.name()))
                .toList();
    }

    /** What was done just now; empty where nothing was. */
    public String getDone() {
        String done = Exchange.asked("contact").toLowerCase(Locale.ROOT);
        return DONE.contains(done) ? words.of("tenant_details.contacts.done." + done) : "";
    }
}
