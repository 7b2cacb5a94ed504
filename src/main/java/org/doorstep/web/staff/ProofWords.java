package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.doorstep.booking.GivenNotice;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Words;

/** How staff pages say what proves that somebody was told of a visit. */
@ApplicationScoped
public class ProofWords {

    private static final Duration SAID_IN_DAYS = Duration.ofDays(2);
    private static final Duration SAID_IN_WHOLE_HOURS = Duration.ofHours(2);

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    protected ProofWords() {}

    ProofWords(Landlord landlord, PlainDates dates, Words words) {
        this.landlord = landlord;
        this.dates = dates;
        this.words = words;
    }

    /** "Told by text to the number that ends in 482 on Monday 4 January, 10:02am, delivered 10:03am". */
    String told(GivenNotice notice) {
        return switch (notice.standing()) {
            case TOLD -> notice.deliveredAt() == null ? sentence("told", notice) : delivered(notice);
            case SENT -> sentence("sent", notice);
            case WAITING -> words.of("staff_visit.waiting", moment(notice.goesAt()));
            case LOST -> sentence("lost", notice);
        };
    }

    /** "Siân Whitfield: told by text to ...": of one of several. */
    String line(GivenNotice notice) {
        return words.of("staff_visit.line", notice.fullName(), within(told(notice)));
    }

    /** The same, and how long before the visit: or that it was too late, or proves nothing. */
    String proof(GivenNotice notice, Instant visit) {
        if (notice.standing() != GivenNotice.Standing.TOLD) {
            return words.of("staff_visit.not_proved", within(told(notice)));
        }
        String span = before(Duration.between(notice.toldAt(), visit));
        return notice.isInTime(visit, landlord.getNotice())
                ? words.of("staff_visit.in_time", told(notice), span)
                : words.of(
                        "staff_visit.late",
                        dates.howLong(landlord.getNotice().toMinutes()),
                        within(told(notice)),
                        span);
    }

    /** Of the end of a visit: early or late, they were told. */
    String proofOfEnd(GivenNotice notice) {
        return notice.standing() == GivenNotice.Standing.TOLD
                ? words.of("staff_visit.end_told", told(notice))
                : words.of("staff_visit.not_proved", within(told(notice)));
    }

    private String sentence(String what, GivenNotice notice) {
        Instant when = notice.handedAt() == null ? notice.goesAt() : notice.handedAt();
        return words.of("staff_visit." + what, way(notice), moment(when));
    }

    /** That it was there on another day is said with the day. */
    private String delivered(GivenNotice notice) {
        Instant there = Objects.requireNonNull(notice.deliveredAt());
        boolean sameDay = dates.dateOf(there).equals(dates.dateOf(Objects.requireNonNull(notice.handedAt())));
        return words.of("staff_visit.delivered", sentence("told", notice), sameDay ? dates.time(there) : moment(there));
    }

    /** "by text to the number that ends in 482"; no more than "in writing" where which way is not for everybody. */
    private String way(GivenNotice notice) {
        return notice.open()
                ? words.of("staff_visit.way." + notice.by(), notice.numberEnd())
                : words.of("staff_visit.way.closed");
    }

    private String moment(Instant when) {
        return words.of("staff_reply.moment", dates.day(when), dates.time(when));
    }

    /** "8 days before the visit". */
    private String before(Duration span) {
        if (span.isNegative()) {
            return words.of("staff_visit.after_it");
        } else if (span.compareTo(SAID_IN_DAYS) >= 0) {
            return words.of("staff_visit.days", span.toDays());
        }
        long minutes = span.compareTo(SAID_IN_WHOLE_HOURS) >= 0 ? span.toHours() * 60 : span.toMinutes();
        return minutes < 60
                ? words.of("staff_visit.within_the_hour")
                : words.of("staff_visit.before", dates.howLong(minutes));
    }

    private static String within(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
    }
}
