package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.Outbox;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.NewContact;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.ReadingLanguages;

/**
 * A signed-in person gives a new way to reach them. A code to the new mobile or email address shows that they hold it; until then nothing
 * changes. A landline, a postal address and a number to which we send no texts are taken as they are given.
 */
@ApplicationScoped
public class ProvingContact {

    /** What became of a new contact. */
    public sealed interface Given permits CodeSent, Kept, NotKept, TooManyCodes {}

    /** A code is on its way; the proof's name is for the next page. */
    public record CodeSent(String proof) implements Given {}

    /** It is in use from now on. */
    public record Kept() implements Given {}

    /** Nothing was changed, and no code was sent. */
    public record NotKept(Changed why) implements Given {}

    /** More codes than people need: to be tried again later. */
    public record TooManyCodes() implements Given {}

    /** What became of a code that was typed. */
    public enum Proved {
        /** The new contact is in use, whether by this press of the button or by one before it. */
        DONE,
        WRONG_CODE,
        /** Ten minutes are over, or there were five wrong codes. */
        ENDED,
        /** What it was to replace was changed meanwhile, or it cannot be used any more. */
        OVERTAKEN,
        /** There is no such proof of this person. */
        UNKNOWN
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    ContactChange contacts;

    @Inject
    ContactCodes codes;

    @Inject
    ContactCodeMessage message;

    @Inject
    ReadingLanguages languages;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /** Takes it, or sends a code to it. */
    @Retried
    @Transactional
    public Given give(SignedInPerson who, NewContact fresh, Author by) {
        // One at a time for each person, before anything is read: a form that is sent twice at once sends one code.
        database.find(Person.class, who.personId(), LockModeType.PESSIMISTIC_WRITE);
        Changed would = contacts.ask(who.reference(), fresh);
        if (would != Changed.DONE) {
            return new NotKept(would);
        }
        if (!fresh.isProvable()) {
            Changed put = contacts.put(who.reference(), fresh, by);
            return put == Changed.DONE ? new Kept() : new NotKept(put);
        }
        return findJustAsked(who, fresh)
                .<Given>map(proof -> new CodeSent(proof.reference()))
                .orElseGet(() -> sendCode(who, fresh, by));
    }

    /** Sends another code for the same; the one before ends. One that was sent a moment ago is on its way. */
    @Retried
    @Transactional
    public Given again(SignedInPerson who, String reference, Author by) {
        Optional<ContactProof> proof = lock(who, reference);
        if (proof.isEmpty() || proof.get().isUsed()) {
            return new NotKept(Changed.NO_SUCH_CONTACT);
        }
        Instant now = clock.instant();
        if (proof.get().isJustAsked(now)) {
            return new CodeSent(reference);
        }
        Given given = give(who, proof.get().contact(), by);
        if (given instanceof CodeSent) {
            proof.get().end(now);
        }
        return given;
    }

    /** Takes the new contact into use, if this is the code that was sent to it. */
    @Retried
    @Transactional
    public Proved prove(SignedInPerson who, String reference, String typed, Author by) {
        Optional<ContactProof> found = lock(who, reference);
        if (found.isEmpty()) {
            return Proved.UNKNOWN;
        }
        ContactProof proof = found.get();
        Instant now = clock.instant();
        if (proof.isUsed()) {
            return Proved.DONE;
        }
        if (!proof.isAlive(now)) {
            return Proved.ENDED;
        }
        if (!proof.opensWith(typed.replaceAll("[^0-9]", ""), keys)) {
            proof.wrongCode();
            return proof.isAlive(now) ? Proved.WRONG_CODE : Proved.ENDED;
        }
        proof.use(now);
        Changed put = contacts.put(who.reference(), proof.contact(), by);
        return put == Changed.DONE || put == Changed.SAME ? Proved.DONE : Proved.OVERTAKEN;
    }

    /** What waits for a code, if it is this person's. */
    @Transactional
    public Optional<ContactProof> find(SignedInPerson who, String reference) {
        return find(who, reference, LockModeType.NONE);
    }

    /** Forgets those that are of no use any more, not even for counting. */
    @Transactional
    public int forgetSomeOver() {
        return database.createNativeQuery("DELETE FROM contact_proof WHERE asked_at < ? ORDER BY asked_at LIMIT 500")
                .setParameter(1, InstantConverter.toColumn(clock.instant().minus(ContactCodes.DAY)))
                .executeUpdate();
    }

    private Given sendCode(SignedInPerson who, NewContact fresh, Author by) {
        if (codes.areTooMany(who.personId(), fresh.read().orElseThrow())) {
            return new TooManyCodes();
        }
        String code = OneTimeCode.newDigits();
        ContactProof proof = new ContactProof(who.personId(), fresh, code, keys, clock.instant());
        database.persist(proof);
        String language = languages.of(who.personId()).orElse("");
        outbox.write(message.of(proof, code, language, clock.instant()));
        audit.record(Deed.of(by, "contact.code", who.reference())
                .forPerson(who.reference())
                .remarking(fresh.kind().name()));
        return new CodeSent(proof.reference());
    }

    private Optional<ContactProof> findJustAsked(SignedInPerson who, NewContact fresh) {
        Instant now = clock.instant();
        return database.createQuery(
                        "SELECT p FROM ContactProof p WHERE p.personId = :person AND p.usedAt IS NULL AND p.expiresAt > :now",
                        ContactProof.class)
                .setParameter("person", who.personId())
                .setParameter("now", now)
                .getResultStream()
                .filter(proof -> proof.isOf(fresh) && proof.isJustAsked(now))
                .findFirst();
    }

    private Optional<ContactProof> lock(SignedInPerson who, String reference) {
        return find(who, reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ContactProof> find(SignedInPerson who, String reference, LockModeType lock) {
        return database.createQuery(
                        "SELECT p FROM ContactProof p WHERE p.reference = :reference AND p.personId = :person",
                        ContactProof.class)
                .setParameter("reference", reference)
                .setParameter("person", who.personId())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
