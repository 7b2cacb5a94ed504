package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactKind;

/** The message with the code for a new mobile or email address. It may reach a stranger, by a slip: it names nobody. */
@ApplicationScoped
class ContactCodeMessage {

    @Inject
    Templates templates;

    @Inject
    Landlord landlord;

    Draft of(ContactProof proof, String code, Instant now) {
        boolean text = proof.kind() == ContactKind.MOBILE;
        Map<String, String> values = Map.of("landlord", landlord.getName());
        return new Draft(
                "contact-code/" + proof.reference(),
                null,
                "CODE",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                proof.value(),
                text ? null : templates.say("contact_code.subject", values),
                templates.say(text ? "contact_code.text" : "contact_code.email", values),
                code,
                now.plus(ContactProof.LASTS));
    }
}
