package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.Person;
import org.jspecify.annotations.Nullable;

/** Sends a code to the new contact of somebody whose identity was checked, who reads it back on the phone. */
@ApplicationScoped
public class RecoveryCodes {

    /** What became of it. */
    public enum Sent {
        DONE,
        /** It was not passed, not by this colleague, or is half an hour old. */
        CHECK_ENDED,
        /** Neither a mobile nor an email address. */
        NOT_A_CONTACT,
        /** It would be unsafe to reach this person there. Nothing was sent. */
        UNSAFE,
        /** Three codes were sent already. */
        TOO_MANY
    }

    private static final Duration WORTH_SENDING = Duration.ofMinutes(10);

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

    @Inject
    AuditTrail audit;

    /** The check on which this colleague may act. */
    @Transactional
    public Optional<IdentityCheck> findOpen(String check, Author by) {
        return database.createQuery("SELECT c FROM IdentityCheck c WHERE c.reference = :reference", IdentityCheck.class)
                .setParameter("reference", check)
                .getResultStream()
                .filter(each -> each.letsAct(by, clock.instant()))
                .findFirst();
    }

    /** Sends a code to a contact, as it was said on the phone. */
    @Retried
    @Transactional
    public Sent send(String check, String written, Author by) {
        Optional<IdentityCheck> open = findOpen(check, by);
        if (open.isEmpty()) {
            return Sent.CHECK_ENDED;
        }
        Optional<Claim.Reached> contact = Claim.Reached.read(written.strip());
        if (contact.isEmpty()) {
            return Sent.NOT_A_CONTACT;
        }
        Person person = Objects.requireNonNull(
                database.find(Person.class, open.get().personId(), LockModeType.PESSIMISTIC_WRITE));
        if (person.isUnsafeAt(contact.get().value())) {
            return Sent.UNSAFE;
        }
        RecoveryContact recovery = Optional.ofNullable(
                        database.find(RecoveryContact.class, open.get().id()))
                .orElseGet(() -> new RecoveryContact(open.get().id()));
        if (!recovery.maySendMore()) {
            return Sent.TOO_MANY;
        }
        String code = OneTimeCode.newDigits();
        recovery.sends(code, contact.get(), keys, clock.instant());
        database.merge(recovery);
        outbox.write(message(
                "recovery/" + check + "/" + recovery.sent(),
                contact.get(),
                code,
                person.wishes().language()));
        audit.record(Deed.of(by, "recovery.code", "check:" + check).forPerson(person.reference()));
        return Sent.DONE;
    }

    private Draft message(String key, Claim.Reached contact, String code, @Nullable String language) {
        boolean text = contact.kind() == ContactKind.MOBILE;
        Map<String, String> values = Map.of("landlord", landlord.getName(), "phone", landlord.getPhone());
        return new Draft(
                key,
                null,
                "CODE",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                contact.value(),
                text ? null : templates.say("code.read_back.subject", language, values),
                templates.say("code.read_back" + (text ? ".text" : ".email"), language, values),
                code,
                clock.instant().plus(WORTH_SENDING));
    }
}
