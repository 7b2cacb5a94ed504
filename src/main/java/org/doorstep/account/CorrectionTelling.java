package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.doorstep.SpokenReference;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactKind;

/** Tells whoever asked us to check what became of it, at the contact that they gave. */
@ApplicationScoped
public class CorrectionTelling {

    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    /** Writes the message; its words begin with this key. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(CorrectionRequest request, String words) {
        Claim.Reached reply = request.reply();
        boolean text = reply.kind() == ContactKind.MOBILE;
        Map<String, String> values = Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "reference", SpokenReference.spoken(request.reference()),
                "site", landlord.getPublicUrl() + "/signin/sign-in");
        Draft answer = new Draft(
                "correction/" + request.reference(),
                null,
                "CORRECTION",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                reply.value(),
                text ? null : templates.say(words + ".subject", values),
                templates.say(words + (text ? ".text" : ".email"), values),
                null,
                clock.instant().plus(WORTH_TELLING));
        Long person = request.personId();
        outbox.write(person == null ? answer : answer.to(person));
    }
}
