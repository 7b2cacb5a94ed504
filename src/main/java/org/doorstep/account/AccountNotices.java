package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.jspecify.annotations.Nullable;

/** Tells people that something about their account has changed, so that whoever did not do it can say so. */
@ApplicationScoped
public class AccountNotices {

    private static final String PURPOSE = "ACCOUNT";
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    /**
     * Tells it at one contact.
     *
     * @param words begins the keys of the message
     * @param language of its person; null where they did not say
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(ContactPoint contact, String words, @Nullable String language, String key) {
        boolean text = contact.kind() == ContactKind.MOBILE;
        Map<String, String> values = Map.of("landlord", landlord.getName(), "phone", landlord.getPhone());
        outbox.write(new Draft(
                key,
                null,
                PURPOSE,
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                contact.value(),
                text ? null : templates.say(words + ".subject", language, values),
                templates.say(words + (text ? ".text" : ".email"), language, values),
                null,
                clock.instant().plus(WORTH_TELLING)));
    }
}
