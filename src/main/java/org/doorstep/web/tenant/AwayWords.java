package org.doorstep.web.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.doorstep.account.SignedInPerson;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.HomeAbsence;
import org.doorstep.web.Words;

/** Says an absence in a sentence: "You told us nobody will be at home until Friday 8 January." */
@ApplicationScoped
public class AwayWords {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    String sentence(HomeAbsence absence, SignedInPerson reader) {
        return words.of(
                absence.isSaidBy(reader.personId()) ? "away.you_told" : "away.we_were_told", when(absence.span()));
    }

    private String when(AbsenceSpan span) {
        LocalDate today = dates.dateOf(clock.instant());
        if (span.first().equals(span.last())) {
            return words.of("away.on", dates.day(span.first()));
        }
        String last = span.last() == null ? words.of("away.until_back") : dates.day(span.last());
        return span.first().isAfter(today)
                ? words.of("away.from_until", dates.day(span.first()), last)
                : words.of("away.until", last);
    }
}
