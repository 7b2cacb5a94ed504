package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;

/**
 * Tells a mobile or an email address that it is used no more, and not what is used instead: so the true tenant hears of it, and a former
 * partner who holds the old phone learns nothing (safeguard 21). Silent where somebody is flagged, and where it does not work.
 */
@ApplicationScoped
class ContactNotices {

    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    /** Called before it goes out of use. */
    @Transactional(Transactional.TxType.MANDATORY)
    void usedNoMore(Person person, ContactPoint old) {
        if (person.isFlagged() || !Reach.of(person).inWriting().contains(old)) {
            return;
        }
        boolean text = old.kind() == ContactKind.MOBILE;
        Instant now = clock.instant();
        Map<String, String> values = Map.of("landlord", landlord.getName(), "phone", landlord.getPhone());
        outbox.write(new Draft(
                        "contact/" + old.reference() + "/" + now.toEpochMilli(),
                        null,
                        "CONTACT_REPLACED",
                        text ? MessageKind.TEXT : MessageKind.EMAIL,
                        old.value(),
                        text
                                ? null
                                : templates.say(
                                        "contact_replaced.subject",
                                        person.wishes().language(),
                                        values),
                        templates.say(
                                text ? "contact_replaced.text" : "contact_replaced.email",
                                person.wishes().language(),
                                values),
                        null,
                        now.plus(WORTH_TELLING))
                .to(person.id()));
    }
}
