package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.doorstep.SpokenReference;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Reach;

/**
 * Tells a tenant that there is an answer, by the channel that they chose. A text never holds it, since it is short and read over shoulders; an email does,
 * unless the tenant may be at risk. To a safe contact goes nothing: its words are for visits alone.
 */
@ApplicationScoped
public class EnquiryTelling {

    /** In the outbox; the answer itself is among the tenant's messages, so this is not. */
    static final String PURPOSE = "ENQUIRY_ANSWERED";

    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    /** Whether anything is sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean answered(Enquiry enquiry, EnquiryAnswer answer, Person person) {
        String key = "enquiry/" + enquiry.reference() + "/" + answer.number();
        Reach reach = Reach.of(person);
        Optional<ContactPoint> to = reach.findSafe().isPresent() ? Optional.empty() : reach.findBest();
        to.ifPresentOrElse(
                point -> outbox.writeToChosen(draft(key, point, enquiry, answer, person)),
                () -> outbox.writeToNobody(key, PURPOSE));
        return to.isPresent();
    }

    private Draft draft(String key, ContactPoint to, Enquiry enquiry, EnquiryAnswer answer, Person person) {
        MessageKind kind = person.wishes().writingTo(to);
        boolean text = kind.isToMobile();
        Map<String, String> values = Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "site", landlord.getPublicUrl(),
                "reference", SpokenReference.spoken(enquiry.reference()),
                "answer", OwnWords.withoutPlaces(answer.words()));
        String form = text ? "text" : person.isFlagged() ? "short.email" : "email";
        return new Draft(
                        key,
                        null,
                        PURPOSE,
                        kind,
                        to.value(),
                        text
                                ? null
                                : templates.say(
                                        "enquiry_answered.subject",
                                        person.wishes().language(),
                                        values),
                        templates.say(
                                "enquiry_answered." + form, person.wishes().language(), values),
                        null,
                        clock.instant().plus(WORTH_TELLING))
                .to(person.id());
    }
}
