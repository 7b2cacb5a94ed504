package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.Outbox;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Reach;
import org.doorstep.tenancy.TenancyMember;

/** Writes the codes of an attempt: to each person one of their own, or to nobody, with the same rows in the same tables. */
@ApplicationScoped
public class CodeSending {

    private static final String PURPOSE = "CODE";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    /** Nobody is sent anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    void toNobody(SignInAttempt attempt) {
        database.persist(new OneTimeCode(attempt.id(), null, null, OneTimeCode.newDigits(), keys));
        outbox.writeToNobody("code/" + attempt.id(), PURPOSE);
    }

    /**
     * Sends each a code of their own: to the contact that was claimed, or else the best on file ({@link Reach}). Where more than one
     * person has that contact, the message says for whom it is.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void to(List<TenancyMember> people, SignInAttempt attempt, Claim claim) {
        Set<String> given = new HashSet<>();
        for (TenancyMember each : people) {
            String code = unlike(given);
            database.persist(new OneTimeCode(
                    attempt.id(), each.person().id(), each.tenancy().id(), code, keys));
            String key = "code/" + attempt.id() + "/" + each.person().id();
            boolean shared = claim instanceof Claim.Reached && people.size() > 1;
            contact(each, claim)
                    .ifPresentOrElse(
                            contact -> outbox.write(message(
                                    key, contact, code, shared ? each.person().firstName() : "")),
                            () -> outbox.writeToNobody(key, PURPOSE));
        }
    }

    private static String unlike(Set<String> given) {
        String code = OneTimeCode.newDigits();
        while (!given.add(code)) {
            code = OneTimeCode.newDigits();
        }
        return code;
    }

    private static Optional<ContactPoint> contact(TenancyMember member, Claim claim) {
        Reach reach = Reach.of(member.person());
        return claim instanceof Claim.Reached reached
                ? reach.findThe(reached.kind(), reached.value())
                : reach.findBest();
    }

    /** The message with the code, which is put in when it is sent. */
    private Draft message(String key, ContactPoint contact, String code, String forWhom) {
        boolean text = contact.kind() == ContactKind.MOBILE;
        String words = "code" + (forWhom.isEmpty() ? "" : ".named");
        Map<String, String> values = Map.of("landlord", landlord.getName(), "name", forWhom);
        return new Draft(
                key,
                null,
                PURPOSE,
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                contact.value(),
                text ? null : MessageTemplate.render("code.subject", values),
                MessageTemplate.render(words + (text ? ".text" : ".email"), values),
                code,
                clock.instant().plus(SignInAttempt.LASTS));
    }
}
