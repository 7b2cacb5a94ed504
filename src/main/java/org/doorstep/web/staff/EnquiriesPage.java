package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doorstep.conversation.AskedEnquiry;
import org.doorstep.conversation.Enquiries;
import org.doorstep.conversation.Enquiry;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Words;

/** staff/enquiries: those that await an answer, the one that is due first first. */
@Named
@RequestScoped
public class EnquiriesPage {

    /** One of them, with its clock in words. */
    public record Row(AskedEnquiry asked, String kind, String due, String since, boolean overdue) {}

    private static final int ROWS = 25;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    Enquiries enquiries;

    private final PlaceInList place = new PlaceInList("/staff/enquiries?", ROWS);
    private List<Row> rows = List.of();

    @PostConstruct
    void read() {
        Instant now = clock.instant();
        rows = place.read(enquiries::open).stream().map(each -> row(each, now)).toList();
    }

    private Row row(AskedEnquiry each, Instant now) {
        Enquiry enquiry = each.enquiry();
        return new Row(
                each,
                words.of("staff_enquiry.kind." + enquiry.kind()),
                words.of("staff_enquiries.due", dates.day(enquiry.answerBy()), dates.time(enquiry.answerBy())),
                words.of("staff_enquiries.since", dates.day(enquiry.askedAt()), dates.time(enquiry.askedAt())),
                enquiry.isOverdue(now));
    }

    public List<Row> getRows() {
        return rows;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
