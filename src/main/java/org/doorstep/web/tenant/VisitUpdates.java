package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.conversation.AskedEnquiry;
import org.doorstep.conversation.Enquiries;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Words;

/** What the tenant asked of late, beside each visit and repair of tenant/visits, and what was asked in general. */
@Named
@RequestScoped
public class VisitUpdates {

    /**
     * One update.
     *
     * @param address of the question
     */
    public record Line(String text, String address, String which) {}

    private static final Duration LATELY = Duration.ofDays(365);
    private static final int MOST = 60;

    @Inject
    CurrentPerson person;

    @Inject
    Clock clock;

    @Inject
    Enquiries enquiries;

    @Inject
    EnquiryWords enquiryWords;

    @Inject
    Words words;

    private List<AskedEnquiry> asked = List.of();

    @PostConstruct
    void find() {
        Instant now = clock.instant();
        asked = enquiries.of(person.getWho(), now.minus(LATELY), MOST);
    }

    /** What they asked about this visit. */
    public List<Line> ofVisit(String reference) {
        return asked.stream()
                .filter(each -> reference.equals(each.visit()))
                .map(this::line)
                .toList();
    }

    /** What they asked about this repair, for which no visit was booked then. */
    public List<Line> ofOrder(String reference) {
        return asked.stream()
                .filter(each -> reference.equals(each.order()))
                .map(this::line)
                .toList();
    }

    /** All that they asked, wherever it is shown besides. */
    public List<Line> getAll() {
        return asked.stream().map(this::line).toList();
    }

    private Line line(AskedEnquiry each) {
        return new Line(
                enquiryWords.update(each.enquiry(), clock.instant()),
                "/tenant/enquiry?ref=" + each.enquiry().reference(),
                words.of("tenant_ask.kind." + each.enquiry().kind()));
    }
}
