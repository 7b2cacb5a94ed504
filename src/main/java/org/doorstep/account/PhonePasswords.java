package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.Tenancies;

/** Passwords for phone calls: set by the tenant, heard by staff, compared by us. Nobody ever sees one. */
@ApplicationScoped
public class PhonePasswords {

    /** What became of what was heard. */
    public enum Heard {
        RIGHT,
        WRONG,
        /** The third wrong one within an hour, or one after it: whoever rings is to be told nothing. */
        TOO_MANY,
        /** They have none, or there is no such person. */
        NONE
    }

    /** Letters and digits that one has at least. */
    public static final int SHORTEST = 4;

    /** Characters that are taken. */
    public static final int LONGEST = 100;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    PasswordHashes hashes;

    @Inject
    AuditTrail audit;

    /** Whether it has enough in it to be one. */
    public static boolean isEnough(String typed) {
        return spoken(typed).length() >= SHORTEST;
    }

    /** From now on the person says this. */
    @Retried
    @Transactional
    public void set(SignedInPerson person, String typed, Author by) {
        String hash = hashes.hash(spoken(typed));
        PhonePassword there = database.find(PhonePassword.class, person.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (there == null) {
            database.persist(new PhonePassword(person.personId(), hash, clock.instant()));
        } else {
            there.is(hash, clock.instant());
        }
        audit.record(Deed.of(by, "phone-password.set", person.reference()).forPerson(person.reference()));
    }

    /** The person is asked for none any more. */
    @Retried
    @Transactional
    public void remove(SignedInPerson person, Author by) {
        PhonePassword there = database.find(PhonePassword.class, person.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (there != null) {
            database.remove(there);
            audit.record(
                    Deed.of(by, "phone-password.remove", person.reference()).forPerson(person.reference()));
        }
    }

    @Transactional
    public boolean isSet(String personReference) {
        return find(personReference, LockModeType.NONE).isPresent();
    }

    /** Compares what was heard. Each time is in the trail. */
    @Retried
    @Transactional
    public Heard hear(String personReference, String heard, Author by) {
        Optional<PhonePassword> found = find(personReference, LockModeType.PESSIMISTIC_WRITE);
        Heard result = found.map(password -> hear(password, heard)).orElse(Heard.NONE);
        if (result != Heard.NONE) {
            audit.record(Deed.of(by, "phone-password.check", personReference)
                    .forPerson(personReference)
                    .remarking(result.name()));
        }
        return result;
    }

    private Heard hear(PhonePassword password, String heard) {
        if (password.isGuessedAt(clock.instant())) {
            return Heard.TOO_MANY;
        }
        if (hashes.matches(spoken(heard), password.hash())) {
            password.right();
            return Heard.RIGHT;
        }
        password.wrong(clock.instant());
        return password.isGuessedAt(clock.instant()) ? Heard.TOO_MANY : Heard.WRONG;
    }

    private Optional<PhonePassword> find(String personReference, LockModeType lock) {
        return tenancies
                .findPerson(personReference)
                .flatMap(person -> Optional.ofNullable(database.find(PhonePassword.class, person.id(), lock)));
    }

    /** What of it can be heard: letters and digits, whatever their case and accents. */
    private static String spoken(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
