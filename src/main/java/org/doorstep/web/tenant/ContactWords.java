package org.doorstep.web.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.web.ReachedBy;
import org.doorstep.web.Words;

/** Says a way to reach somebody in words, to themselves. */
@ApplicationScoped
class ContactWords {

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    /** "Mobile". */
    String kind(ContactKind kind) {
        return words.of("contact.kind." + kind);
    }

    /** "07700 900482"; an address with its commas. */
    String value(ContactPoint point) {
        boolean number = point.kind() == ContactKind.MOBILE || point.kind() == ContactKind.LANDLINE;
        return number ? PhoneNumbers.asWritten(point.value()) : point.value();
    }

    /** "the mobile ending 482": within a sentence, and to whoever looks over a shoulder. */
    String masked(ContactPoint point) {
        return words.of("contact.masked." + point.kind(), ReachedBy.masked(point));
    }

    /** What is known of it, a sentence each, what matters most first. */
    List<String> known(ContactPoint point) {
        List<String> lines = new ArrayList<>();
        if (!point.usable()) {
            lines.add(words.of(point.isBroken() ? "contact.known.broken" : "contact.known.unreadable"));
        }
        if (point.refusesTexts()) {
            lines.add(words.of("contact.known.texts_refused"));
        }
        if (point.isMobileFromAbroad()) {
            lines.add(words.of("contact.known.abroad"));
        }
        if (point.usable() && canBeSpokenTo(point.kind())) {
            lines.add(words.of(point.mayLeaveMessage() ? "contact.known.message" : "contact.known.no_message"));
        }
        lines.add(words.of("contact.known.source." + point.source()));
        Instant confirmed = point.lastConfirmedAt();
        if (point.usable()) {
            lines.add(
                    confirmed == null
                            ? words.of("contact.known.never")
                            : words.of("contact.known.confirmed", dates.dayAndYear(confirmed)));
        }
        return lines;
    }

    /** Whether a message can be left on it. */
    static boolean canBeSpokenTo(ContactKind kind) {
        return kind == ContactKind.MOBILE || kind == ContactKind.LANDLINE;
    }
}
