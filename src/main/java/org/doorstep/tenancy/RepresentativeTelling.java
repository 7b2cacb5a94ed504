package org.doorstep.tenancy;

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
import org.jspecify.annotations.Nullable;

/** Tells a tenant and their representative of the authority. Nothing is sent where a safety flag stands: then people tell each other. */
@ApplicationScoped
public class RepresentativeTelling {

    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    /** Both: whoever did not want it can say so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begun(Person tenant, Representative representative) {
        if (!tenant.isFlagged()) {
            write(
                    "acting.begun",
                    representative.contactKind(),
                    representative.contactValue(),
                    representative,
                    tenant.firstName(),
                    null);
            toTenant("acting.named", tenant, representative);
        }
    }

    /** The tenant, once a representative has ended it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endedByThemselves(Person tenant, Representative representative) {
        if (!tenant.isFlagged()) {
            toTenant("acting.ended", tenant, representative);
        }
    }

    private void toTenant(String words, Person tenant, Representative representative) {
        tenant.contactPoints().stream()
                .filter(ContactPoint::canTakeWords)
                .findFirst()
                .ifPresent(point -> write(
                        words,
                        point.kind(),
                        point.value(),
                        representative,
                        representative.firstName(),
                        tenant.wishes().language()));
    }

    private void write(
            String words,
            ContactKind kind,
            String recipient,
            Representative about,
            String name,
            @Nullable String language) {
        boolean text = kind == ContactKind.MOBILE;
        Map<String, String> values = Map.of(
                "landlord",
                landlord.getName(),
                "phone",
                landlord.getPhone(),
                "name",
                name,
                "site",
                landlord.getPublicUrl() + "/signin/sign-in");
        outbox.write(new Draft(
                words + "/" + about.reference(),
                null,
                "ACTING",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                recipient,
                text ? null : templates.say(words + ".subject", language, values),
                templates.say(words + (text ? ".text" : ".email"), language, values),
                null,
                clock.instant().plus(WORTH_TELLING)));
    }
}
