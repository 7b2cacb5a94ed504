package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.ContactKeeping;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/contact and tenant/contact-remove: one way to be reached, how it may be used, and whether it still works. */
@Named
@RequestScoped
public class ContactPage {

    private static final String MESSAGE = "message";

    @Inject
    CurrentPerson person;

    @Inject
    Words words;

    @Inject
    ContactWords contactWords;

    @Inject
    ContactKeeping keeping;

    private @Nullable ContactPoint point;
    private boolean last;

    @PostConstruct
    void find() {
        List<ContactPoint> all = keeping.of(person.getWho().reference());
        point = all.stream()
                .filter(each -> each.reference().equals(getRef()))
                .findFirst()
                .orElse(null);
        last = all.stream().noneMatch(each -> each.usable() && !each.reference().equals(getRef()));
    }

    /** What is not theirs, or not in use any more, is not found. */
    public void load() {
        if (point == null) {
            Exchange.notFound();
        }
    }

    /** Keeps what the boxes say. */
    public void mark() {
        boolean works = Exchange.asked("broken").isEmpty();
        answer(
                keeping.mark(
                        person.getWho().reference(),
                        getRef(),
                        !Exchange.asked(MESSAGE).isEmpty(),
                        works,
                        person.author()),
                "marked");
    }

    /** They are not reached at it any more. */
    public void remove() {
        answer(keeping.remove(person.getWho().reference(), getRef(), person.author()), "removed");
    }

    private static void answer(Changed changed, String done) {
        if (changed == Changed.NO_SUCH_CONTACT) {
            Exchange.notFound();
        } else {
            Exchange.goTo("/tenant/details?contact=" + done);
        }
    }

    public String getRef() {
        return Exchange.asked("ref");
    }

    public @Nullable ContactPoint getPoint() {
        return point;
    }

    private ContactPoint found() {
        return Objects.requireNonNull(point);
    }

    public String getHeading() {
        return point == null ? "" : words.of("tenant_contact.heading." + point.kind());
    }

    public String getRemoveHeading() {
        return point == null ? "" : words.of("tenant_contact_remove.heading." + point.kind());
    }

    public String getValue() {
        return contactWords.value(found());
    }

    public List<String> getKnown() {
        return contactWords.known(found());
    }

    public String getReplace() {
        return words.of("tenant_contact.replace." + found().kind());
    }

    /** Whether a message can be left on it. */
    public boolean isSpokenTo() {
        return ContactWords.canBeSpokenTo(found().kind());
    }

    /** Whether nothing else that works would be left. */
    public boolean isLast() {
        return last;
    }
}
