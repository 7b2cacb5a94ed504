package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.Author;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.tenancy.ContactSafety;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.SafeContacts;
import org.jspecify.annotations.Nullable;

/**
 * A tenant sets a safe contact, or ends it. Both are proved by a code to the number, so that nobody who has got hold of the tenant's session can
 * end it, and what is answered never depends on whether one stands: whoever looks on, or looks in, learns nothing.
 */
@ApplicationScoped
public class SafeContactSetting {

    /** What became of a code. */
    public enum Proved {
        DONE,
        WRONG,
        /** Ten minutes are over, there were five wrong codes, or it is used. */
        ENDED
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    SafeContacts contacts;

    @Inject
    Outbox outbox;

    /** Sends a code to the number that is wished for, unless it is one that is unsafe for them. */
    @Retried
    @Transactional
    public void askToSet(SignedInPerson person, SafeContact.Wish wish) {
        ask(person, wish.mobile(), new WrittenWish(wish).text(), true);
    }

    /** Sends a code to this number, if it is their safe contact. */
    @Retried
    @Transactional
    public void askToEnd(SignedInPerson person, String mobile) {
        boolean stands = contacts.find(person.personId())
                .filter(safe -> safe.isAt(mobile))
                .isPresent();
        ask(person, mobile, WrittenWish.TO_END, stands);
    }

    private void ask(SignedInPerson person, String mobile, String wish, boolean isSent) {
        Instant now = clock.instant();
        SafeContactProof proof = find(person, now);
        String code = OneTimeCode.newDigits();
        boolean mayBeSent = proof.ask(keys.seal(wish), code, now, keys);
        String key = "proof/" + person.personId() + "/" + Keys.randomToken();
        if (isSent && mayBeSent) {
            outbox.write(Draft.safely(
                    key,
                    null,
                    ContactSafety.PROOF,
                    mobile,
                    templates.say("safe.code.text", Map.of()),
                    code,
                    now.plus(SafeContactProof.LASTS),
                    person.personId(),
                    now));
        } else {
            outbox.writeToNobody(key, ContactSafety.PROOF);
        }
    }

    /** Does what was wished for, if this is the code. */
    @Retried
    @Transactional
    public Proved confirm(SignedInPerson person, String typed, Author by) {
        Instant now = clock.instant();
        SafeContactProof proof = lock(person);
        if (proof == null || !proof.isAlive(now)) {
            return Proved.ENDED;
        }
        if (!proof.opensWith(typed.replaceAll("[^0-9]", ""), keys)) {
            return proof.isAlive(now) ? Proved.WRONG : Proved.ENDED;
        }
        Optional<SafeContact.Wish> wish = WrittenWish.read(keys.open(proof.wanted()));
        Person who = database.find(Person.class, person.personId());
        wish.ifPresentOrElse(each -> contacts.set(who, each, by), () -> contacts.end(who, by));
        proof.used(now);
        return Proved.DONE;
    }

    private SafeContactProof find(SignedInPerson person, Instant now) {
        SafeContactProof there = lock(person);
        if (there != null) {
            return there;
        }
        SafeContactProof proof = new SafeContactProof(person.personId(), now);
        database.persist(proof);
        return proof;
    }

    private @Nullable SafeContactProof lock(SignedInPerson person) {
        return database.find(SafeContactProof.class, person.personId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Forgets what came to nothing, after the hour in which codes are counted. */
    @Retried
    @Transactional
    public int forgetOver() {
        return database.createQuery("DELETE FROM SafeContactProof p WHERE p.expiresAt < :before")
                .setParameter("before", clock.instant().minus(SafeContactProof.COUNTED_FOR))
                .executeUpdate();
    }
}
