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

    /** @param language in which whoever asked for it reads; empty where they did not say */
    Draft of(ContactProof proof, String code, String language, Instant now) {
        boolean text = proof.kind() == ContactKind.MOBILE;
        Map<String, String> values = Map.of("landlord", landlord.getName());
        return new Draft(
                "contact-code/" + proof.reference(),
                null,
                "CODE",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                proof.value(),
                text ? null : templates.say("contact_code.subject", language, values),
                templates.say(text ? "contact_code.text" : "contact_code.email", language, values),
                code,
                now.plus(ContactProof.LASTS));
    }
}
