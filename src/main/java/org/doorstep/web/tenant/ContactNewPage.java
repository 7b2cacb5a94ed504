package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.doorstep.account.ProvingContact;
import org.doorstep.account.ProvingContact.CodeSent;
import org.doorstep.account.ProvingContact.Given;
import org.doorstep.account.ProvingContact.Kept;
import org.doorstep.account.ProvingContact.NotKept;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.ContactKeeping;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.NewContact;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/contact-new: a new mobile, landline, email or postal address, beside the others or in the place of one of them. */
@Named
@RequestScoped
public class ContactNewPage {

    @Inject
    CurrentPerson person;

    @Inject
    Landlord landlord;

    @Inject
    Words words;

    @Inject
    Problems problems;

    @Inject
    ContactKeeping keeping;

    @Inject
    ProvingContact proving;

    private @Nullable ContactKind kind;
    private @Nullable ContactPoint old;
    private String value = "";

    @PostConstruct
    void find() {
        String ref = Exchange.asked("ref");
        old = ref.isEmpty()
                ? null
                : keeping.find(person.getWho().reference(), ref).orElse(null);
        Optional<ContactKind> asked = Arrays.stream(ContactKind.values())
                .filter(each -> each.name().equals(Exchange.asked("kind")))
                .findFirst();
        kind = old != null ? old.kind() : ref.isEmpty() ? asked.orElse(null) : null;
    }

    /** What is not theirs is not found, and neither is a kind that there is not. */
    public void load() {
        if (kind == null) {
            Exchange.notFound();
        }
    }

    /** Keeps it, or sends a code to it. */
    public void go() {
        if (kind == null) {
            Exchange.notFound();
            return;
        }
        if (value.isBlank()) {
            problems.add(field(), "tenant_contact_new.empty." + kind);
            return;
        }
        boolean message = !Exchange.asked("message").isEmpty();
        NewContact fresh = new NewContact(kind, value.strip(), message, old == null ? null : old.reference());
        answer(proving.give(person.getWho(), fresh, person.author()), fresh);
    }

    private void answer(Given given, NewContact fresh) {
        if (given instanceof CodeSent sent) {
            Exchange.goTo("/tenant/contact-code?proof=" + sent.proof());
        } else if (given instanceof Kept) {
            boolean abroad = fresh.kind() == ContactKind.MOBILE;
            Exchange.goTo("/tenant/details?contact=" + (abroad ? "abroad" : "kept"));
        } else if (given instanceof NotKept refused) {
            problems.add(field(), key(refused.why(), fresh.kind()), landlord.getPhone());
        } else {
            problems.add(field(), "tenant_contact_new.too_many_codes", landlord.getPhone());
        }
    }

    private static String key(Changed why, ContactKind kind) {
        return why == Changed.NOT_OF_ITS_KIND ? "tenant_contact_new.wrong." + kind : "tenant_contact_new." + why;
    }

    private String field() {
        return isPost() ? "address" : "contact";
    }

    public String getAsk() {
        return words.of("tenant_contact_new.ask." + kind);
    }

    public String getHint() {
        return words.of("tenant_contact_new.hint." + kind);
    }

    public String getRef() {
        return Exchange.asked("ref");
    }

    public @Nullable ContactKind getKind() {
        return kind;
    }

    public String getHeading() {
        return kind == null ? "" : words.of("tenant_contact_new." + (old == null ? "add." : "change.") + kind);
    }

    /** Whether a code is sent to it, and so nothing changes before that is typed. */
    public boolean isProved() {
        return kind == ContactKind.MOBILE || kind == ContactKind.EMAIL;
    }

    public boolean isSpokenTo() {
        return kind != null && ContactWords.canBeSpokenTo(kind);
    }

    public boolean isPost() {
        return kind == ContactKind.POST;
    }

    public String getBack() {
        return old == null ? "/tenant/details" : "/tenant/contact?ref=" + old.reference();
    }

    public boolean isMessage() {
        return Exchange.isForm() ? !Exchange.asked("message").isEmpty() : old != null && old.mayLeaveMessage();
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
