package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.doorstep.account.Claim;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;

/** signin/sign-in: a mobile or an email, to which a code is sent if we hold it. The answer is the same whether we do or not. */
@Named
@RequestScoped
public class SignInPage {

    private static final String FIELD = "contact";

    @Inject
    Problems problems;

    @Inject
    CodeAsking codes;

    private String contact = "";

    /** Sends a code if we hold the contact, and goes on either way. */
    public void send() {
        Optional<Claim.Reached> claim = Claim.Reached.read(contact.strip());
        if (contact.isBlank()) {
            problems.add(FIELD, "signin_sign_in.contact.empty");
        } else if (claim.isEmpty()) {
            problems.add(FIELD, contact.contains("@") ? "signin_sign_in.email.wrong" : "signin_sign_in.mobile.wrong");
        } else {
            codes.ask(claim.get(), FIELD, "contact", getNext());
        }
    }

    public boolean isTimedOut() {
        return !Exchange.isForm() && !Exchange.asked("timed-out").isEmpty();
    }

    public String getNext() {
        return new NextPage(Exchange.asked("next")).address();
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}
