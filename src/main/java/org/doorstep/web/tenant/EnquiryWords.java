package org.doorstep.web.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.SpokenReference;
import org.doorstep.account.SignedInPerson;
import org.doorstep.booking.HomeVisits;
import org.doorstep.conversation.Enquiry;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Words;

/** How tenant pages say an enquiry. */
@ApplicationScoped
public class EnquiryWords {

    @Inject
    HomeVisits visits;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    /** "Monday 30 November, 2pm". */
    public String moment(Instant when) {
        return words.of("tenant_enquiry.moment", dates.day(when), dates.time(when));
    }

    /** What it is about, in words; empty where that is not, or no more, theirs to see. */
    public Optional<String> about(SignedInPerson person, String visit, String order) {
        if (visit.isEmpty()) {
            return visits.findOrder(person, order)
                    .map(found -> words.of(
                            "tenant_enquiry.about.order", found.visitType().name()));
        }
        return SpokenReference.read(visit)
                .flatMap(reference -> visits.find(person, reference))
                .map(found -> words.of(
                        "tenant_enquiry.about.visit",
                        words.list(found.worksOrders()),
                        moment(found.window().earliest())));
    }

    /** How far it is: "We will answer by Monday 30 November, 2pm." */
    public String state(Enquiry enquiry, Instant now) {
        if (enquiry.isOpen()) {
            return words.of(
                    enquiry.isOverdue(now) ? "tenant_enquiry.state.late" : "tenant_enquiry.state.open",
                    moment(enquiry.answerBy()));
        }
        String when = moment(Objects.requireNonNull(enquiry.settledAt()));
        return enquiry.answers() > 0
                ? words.of("tenant_enquiry.state.answered", when)
                : words.of("tenant_enquiry.state.closed", when);
    }

    /** The same as one of the updates of a visit: "You asked us on ...", and how far that is. */
    public String update(Enquiry enquiry, Instant now) {
        return words.of("tenant_enquiry.asked", moment(enquiry.askedAt())) + " " + state(enquiry, now);
    }
}
