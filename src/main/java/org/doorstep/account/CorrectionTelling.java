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
import org.doorstep.tenancy.ReadingLanguages;

/** Tells whoever asked us to check what became of it, at the contact that they gave. */
@ApplicationScoped
public class CorrectionTelling {

    /** A letter with a code comes, if they live there. */
    static final String BY_POST = "correction.post";

    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    ReadingLanguages languages;

    @Inject
    Outbox outbox;

    /** Writes the message; its words begin with this key. In the language of whoever was found, unless the words leave open whether we know anybody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(CorrectionRequest request, String words) {
        Claim.Reached reply = request.reply();
        boolean text = reply.kind() == ContactKind.MOBILE;
        Map<String, String> values = Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "reference", SpokenReference.spoken(request.reference()),
                "site", landlord.getPublicUrl() + "/signin/sign-in");
        Long person = request.personId();
        String language = languages.of(isSilent(words) ? null : person).orElse("");
        Draft answer = new Draft(
                "correction/" + request.reference(),
                null,
                "CORRECTION",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                reply.value(),
                text ? null : templates.say(words + ".subject", language, values),
                templates.say(words + (text ? ".text" : ".email"), language, values),
                null,
                clock.instant().plus(WORTH_TELLING));
        outbox.write(person == null ? answer : answer.to(person));
    }

    /** "If you live in a home of ours": their own language would say that they do. */
    private static boolean isSilent(String words) {
        return words.equals(BY_POST);
    }
}
