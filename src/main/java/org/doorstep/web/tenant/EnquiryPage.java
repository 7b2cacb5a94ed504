package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.doorstep.SpokenReference;
import org.doorstep.conversation.AskedEnquiry;
import org.doorstep.conversation.Asking;
import org.doorstep.conversation.Enquiries;
import org.doorstep.conversation.Enquiry;
import org.doorstep.conversation.EnquiryAnswer;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** tenant/enquiry: what they asked, by when we answer, and what we answered. */
@Named
@RequestScoped
public class EnquiryPage {

    @Inject
    CurrentPerson person;

    @Inject
    Clock clock;

    @Inject
    EnquiryWords enquiryWords;

    @Inject
    Enquiries enquiries;

    @Inject
    Asking asking;

    @Inject
    Words words;

    private @Nullable Enquiry enquiry;
    private String about = "";
    private List<EnquiryAnswer> answers = List.of();

    /** Finds it, if it is theirs. */
    public void load() {
        SpokenReference.read(getRef())
                .flatMap(reference -> enquiries.find(person.getWho(), reference))
                .ifPresentOrElse(this::show, Exchange::notFound);
    }

    private void show(AskedEnquiry found) {
        enquiry = found.enquiry();
        answers = enquiries.answersTo(enquiry);
        about = enquiryWords
                .about(
                        person.getWho(),
                        Objects.requireNonNullElse(found.visit(), ""),
                        Objects.requireNonNullElse(found.order(), ""))
                .orElse("");
    }

    /** They need no more. */
    public void close() {
        if (asking.close(person.getWho(), SpokenReference.read(getRef()).orElse(""))) {
            Exchange.goTo("/tenant/enquiry?ref=" + getRef());
        } else {
            Exchange.notFound();
        }
    }

    public String getRef() {
        return SpokenReference.read(Exchange.asked("ref")).orElse("");
    }

    public @Nullable Enquiry getEnquiry() {
        return enquiry;
    }

    /** Whether it was sent just now. */
    public boolean isJustAsked() {
        return enquiry != null && enquiry.isOpen() && !Exchange.asked("asked").isEmpty();
    }

    public String getHeading() {
        return words.of(isJustAsked() ? "tenant_enquiry.heading.asked" : "tenant_enquiry.heading");
    }

    public String getSpoken() {
        return SpokenReference.spoken(Objects.requireNonNull(enquiry).reference());
    }

    public String getState() {
        return enquiryWords.state(Objects.requireNonNull(enquiry), clock.instant());
    }

    public String getAsked() {
        return enquiryWords.moment(Objects.requireNonNull(enquiry).askedAt());
    }

    /** What kind of question it is. */
    public String getKind() {
        return words.of("tenant_ask.kind." + Objects.requireNonNull(enquiry).kind());
    }

    public String getAbout() {
        return about;
    }

    public List<EnquiryAnswer> getAnswers() {
        return answers;
    }

    public String answered(EnquiryAnswer answer) {
        return words.of("tenant_enquiry.answer", enquiryWords.moment(answer.answeredAt()));
    }
}
