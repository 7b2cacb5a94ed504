package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.doorstep.account.ContactProof;
import org.doorstep.account.ProvingContact;
import org.doorstep.account.ProvingContact.CodeSent;
import org.doorstep.account.ProvingContact.Given;
import org.doorstep.account.ProvingContact.TooManyCodes;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/contact-code: the code that was sent to a new mobile or email address. Until it is typed, nothing changes. */
@Named
@RequestScoped
public class ContactCodePage {

    private static final String FIELD = "code";

    @Inject
    CurrentPerson person;

    @Inject
    Landlord landlord;

    @Inject
    Words words;

    @Inject
    Problems problems;

    @Inject
    ProvingContact proving;

    private @Nullable ContactProof proof;
    private String code = "";

    @PostConstruct
    void find() {
        proof = proving.find(person.getWho(), getReference()).orElse(null);
    }

    public void load() {
        if (proof == null) {
            Exchange.notFound();
        }
    }

    /** Takes the new contact into use, or says what to do about the code. */
    public void go() {
        if (code.replaceAll("[^0-9]", "").isEmpty()) {
            problems.add(FIELD, "signin_enter_code.empty");
            return;
        }
        switch (proving.prove(person.getWho(), getReference(), code, person.author())) {
            case DONE -> Exchange.goTo("/tenant/details?contact=kept");
            case OVERTAKEN -> Exchange.goTo("/tenant/details?contact=meanwhile");
            case WRONG_CODE -> problems.add(FIELD, "signin_enter_code.wrong");
            case ENDED -> problems.add(FIELD, "tenant_contact_code.ended");
            case UNKNOWN -> Exchange.notFound();
        }
    }

    /** Sends a new code, if there were not too many. */
    public void again() {
        if (proof == null) {
            Exchange.notFound();
            return;
        }
        Given given = proving.again(person.getWho(), getReference(), person.author());
        if (given instanceof CodeSent sent) {
            Exchange.goTo("/tenant/contact-code?again=yes&proof=" + sent.proof());
        } else if (given instanceof TooManyCodes) {
            problems.add(FIELD, "tenant_contact_new.too_many_codes", landlord.getPhone());
        } else {
            Exchange.goTo("/tenant/details?contact=meanwhile");
        }
    }

    public String getReference() {
        return Exchange.asked("proof");
    }

    public @Nullable ContactProof getProof() {
        return proof;
    }

    /** Where the code has gone: to what they have just typed themselves, so that they see a slip. */
    public String getSent() {
        if (proof == null) {
            return "";
        }
        boolean text = proof.kind() == ContactKind.MOBILE;
        return words.of(
                "tenant_contact_code.sent." + proof.kind(),
                text ? PhoneNumbers.asWritten(proof.value()) : proof.value());
    }

    /** They have just asked for another. */
    public boolean isAnother() {
        return !Exchange.isForm() && !Exchange.asked("again").isEmpty();
    }

    /** Where what they typed can be typed anew. */
    public String getBefore() {
        if (proof == null) {
            return "/tenant/details";
        }
        return proof.replaces() == null
                ? "/tenant/contact-new?kind=" + proof.kind()
                : "/tenant/contact-new?ref=" + proof.replaces();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
