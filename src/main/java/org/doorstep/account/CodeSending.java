package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Reach;
import org.doorstep.tenancy.Representative;
import org.doorstep.tenancy.Representatives.ActsFor;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.TenancyMember;
import org.jspecify.annotations.Nullable;

/** Writes the codes of an attempt: to each person one of their own, or to nobody, with the same rows in the same tables. */
@ApplicationScoped
public class CodeSending {

    private static final String PURPOSE = "CODE";

    @PersistenceContext
    EntityManager database;

    @Inject
    Templates templates;

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
     * Sends whoever acts for tenants their code. A tenant whose contact is theirs alone gets one code for both, and chooses after it; where
     * tenants share the contact, whoever acts gets one of their own.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void to(List<TenancyMember> people, List<ActsFor> acting, SignInAttempt attempt, Claim claim) {
        Set<String> given = new HashSet<>();
        boolean together = people.size() == 1 && !acting.isEmpty();
        to(people, attempt, claim, given, together ? acting.get(0).representative() : null);
        if (!acting.isEmpty() && !together) {
            Representative first = acting.get(0).representative();
            String code = unlike(given);
            OneTimeCode own = new OneTimeCode(attempt.id(), null, null, code, keys);
            own.provesContactOf(first.id());
            database.persist(own);
            String forWhom = people.isEmpty() ? "" : first.firstName();
            outbox.write(message(
                    "code/" + attempt.id() + "/acting",
                    first.contactKind(),
                    first.contactValue(),
                    code,
                    forWhom,
                    null));
        }
    }

    /**
     * Sends each a code of their own: to the contact that was claimed, or else the best on file ({@link Reach}). Where more than one
     * person has that contact, the message says for whom it is. Whoever has a safe contact gets theirs there alone, in words that say nothing:
     * at once if they gave that number, which nobody else knows; else in their hours or not at all, since anybody at home can ask for a code
     * and listen where it rings.
     */
    private void to(
            List<TenancyMember> people,
            SignInAttempt attempt,
            Claim claim,
            Set<String> given,
            @Nullable Representative alsoActing) {
        for (TenancyMember each : people) {
            String code = unlike(given);
            OneTimeCode own = new OneTimeCode(
                    attempt.id(), each.person().id(), each.tenancy().id(), code, keys);
            if (alsoActing != null) {
                own.provesContactOf(alsoActing.id());
            }
            database.persist(own);
            String key = "code/" + attempt.id() + "/" + each.person().id();
            boolean shared = claim instanceof Claim.Reached && people.size() > 1;
            SafeContact safe = Reach.of(each.person()).findSafe().orElse(null);
            Optional<Draft> message = safe == null
                    ? contact(each, claim).map(contact -> message(
                                    key,
                                    contact.kind(),
                                    contact.value(),
                                    code,
                                    shared ? each.person().firstName() : "",
                                    each.person().wishes().language())
                            .to(each.person().id()))
                    : safely(key, safe, code, claim);
            message.ifPresentOrElse(outbox::write, () -> outbox.writeToNobody(key, PURPOSE));
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

    private Optional<Draft> safely(String key, SafeContact own, String code, Claim claim) {
        Instant now = clock.instant();
        boolean theyGaveIt = claim instanceof Claim.Reached reached && own.isAt(reached.value());
        boolean theyMayBeTexted =
                !(claim instanceof Claim.Reached) && own.hours().isOpen(now, landlord.getZone());
        return theyGaveIt || theyMayBeTexted
                ? Optional.of(Draft.safely(
                        key,
                        null,
                        PURPOSE,
                        own.mobile(),
                        templates.say("safe.code.text", Map.of()),
                        code,
                        now.plus(SignInAttempt.LASTS),
                        own.personId(),
                        now))
                : Optional.empty();
    }

    /** The message with the code, which is put in when it is sent. */
    private Draft message(
            String key, ContactKind kind, String recipient, String code, String forWhom, @Nullable String language) {
        boolean text = kind == ContactKind.MOBILE;
        String words = "code" + (forWhom.isEmpty() ? "" : ".named");
        Map<String, String> values = Map.of("landlord", landlord.getName(), "name", forWhom);
        return new Draft(
                key,
                null,
                PURPOSE,
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                recipient,
                text ? null : templates.say("code.subject", language, values),
                templates.say(words + (text ? ".text" : ".email"), language, values),
                code,
                clock.instant().plus(SignInAttempt.LASTS));
    }
}
