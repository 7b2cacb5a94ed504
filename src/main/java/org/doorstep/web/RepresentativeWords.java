package org.doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.Representative;

/** How those who act for a tenant are said. */
@ApplicationScoped
public class RepresentativeWords {

    /** One of them. */
    public record Row(
            String reference, String name, String kind, String reachedAt, String covers, String from, String until) {}

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    /** One of them, in words. */
    public Row row(Representative each) {
        LocalDate until = each.untilDate();
        String kind = words.of("acting.kind." + each.kind());
        return new Row(
                each.reference(),
                each.name(),
                each.organisation() == null ? kind : kind + ", " + each.organisation(),
                each.contactKind() == ContactKind.MOBILE
                        ? PhoneNumbers.asWritten(each.contactValue())
                        : each.contactValue(),
                words.of("acting.covers." + each.covers()),
                dates.dayAndYear(each.fromDate()),
                until == null ? words.of("acting.until.ended") : dates.dayAndYear(until));
    }
}
