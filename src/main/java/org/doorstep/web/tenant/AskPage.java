package org.doorstep.web.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.conversation.Asking;
import org.doorstep.conversation.EnquiryClock;
import org.doorstep.conversation.EnquiryKind;
import org.doorstep.conversation.ToldEnquiry;
import org.doorstep.conversation.WritingRates;
import org.doorstep.web.Choice;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** tenant/ask: a question about a visit, a repair, or in general. The address says what it is about; what is not theirs is not found. */
@Named
@RequestScoped
public class AskPage {

    private static final String WORDS = "words";

    @Inject
    CurrentPerson person;

    @Inject
    Clock clock;

    @Inject
    EnquiryClock enquiryClock;

    @Inject
    EnquiryWords enquiryWords;

    @Inject
    WritingRates rates;

    @Inject
    Asking asking;

    @Inject
    Problems problems;

    @Inject
    Words words;

    private String written = "";
    private String about = "";

    /** Finds what it is about, if it is about something. */
    public void load() {
        if (!getVisit().isEmpty() && !Exchange.asked("order").isEmpty()) {
            // A question is about one thing: no page of ours asks about two.
            Exchange.notFound();
        } else if (!getVisit().isEmpty() || !getOrder().isEmpty()) {
            enquiryWords
                    .about(person.getWho(), getVisit(), getOrder())
                    .ifPresentOrElse(found -> about = found, Exchange::notFound);
        }
    }

    /** Takes it in, and goes on to its page. */
    public void send() {
        Optional<EnquiryKind> kind = EnquiryKind.find(Exchange.asked("kind"));
        if (kind.isEmpty()) {
            problems.add("kind-" + EnquiryKind.MISSED, "tenant_ask.kind.empty");
        }
        if (written.isBlank()) {
            problems.add(WORDS, "tenant_ask.words.empty");
        } else if (written.strip().length() > ToldEnquiry.LONGEST) {
            problems.add(WORDS, "tenant_ask.words.long", words.number(ToldEnquiry.LONGEST));
        }
        if (kind.isPresent() && !problems.isAny() && isInTime()) {
            ask(new ToldEnquiry(kind.get(), getVisit(), getOrder(), written));
        }
    }

    private boolean isInTime() {
        Optional<Duration> wait = rates.enquiry(person.author().name());
        wait.ifPresent(time -> problems.add(
                WORDS, "tenant_ask.too_many", Math.max(1, time.plusSeconds(59).toMinutes())));
        return wait.isEmpty();
    }

    private void ask(ToldEnquiry told) {
        asking.ask(getToken(), person.getWho(), told)
                .ifPresentOrElse(
                        reference -> Exchange.goTo("/tenant/enquiry?ref=" + reference + "&asked=1"),
                        Exchange::notFound);
    }

    public List<Choice> getKinds() {
        return Arrays.stream(EnquiryKind.values())
                .map(kind -> new Choice(
                        kind.name(),
                        words.of("tenant_ask.kind." + kind),
                        words.of("tenant_ask.kind." + kind + ".hint"),
                        Exchange.asked("kind").equals(kind.name())))
                .toList();
    }

    /** The reference of a visit; empty where it is about none. */
    public String getVisit() {
        return Exchange.asked("visit").replaceAll("\\s", "");
    }

    /** The reference of a repair that is not booked; empty where it is about none, or about a visit. */
    public String getOrder() {
        return getVisit().isEmpty() ? Exchange.asked("order") : "";
    }

    /** "It is about: gas safety check, Monday 30 November."; empty where it is about nothing. */
    public String getAbout() {
        return about;
    }

    /** By when it will be answered if it is sent now. */
    public String getPromise() {
        return words.of("tenant_ask.promise", enquiryWords.moment(enquiryClock.answerBy(clock.instant())));
    }

    /** Names this form, so that sending it twice is one question. */
    public String getToken() {
        String sent = Exchange.asked("form");
        return sent.isEmpty() ? Keys.randomToken() : sent;
    }

    public String getWritten() {
        return written;
    }

    public void setWritten(String written) {
        this.written = written;
    }
}
