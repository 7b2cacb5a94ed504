package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.Reach;

/**
 * A tenant sets a password, changes it, or takes it away; codes go on working beside it. Only shortly after they proved who they are. Whatever
 * else is signed in as them ends, and they are told.
 */
@ApplicationScoped
public class TenantPassword {

    /** What became of it. */
    public enum Result {
        DONE,
        /** It is too long ago that they proved who they are. */
        PROVE_FIRST,
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        OWN_NAME
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    TenantAccounts accounts;

    @Inject
    PasswordHashes hashes;

    @Inject
    OpenSessions sessions;

    @Inject
    AccountNotices notices;

    @Inject
    AuditTrail audit;

    /**
     * From now on this is the password.
     *
     * @param token of the session that asks: it goes on
     */
    @Retried
    @Transactional
    public Result set(SignedInPerson who, String token, String password, Author by) {
        if (!sessions.isFresh(token)) {
            return Result.PROVE_FIRST;
        }
        Person person = Objects.requireNonNull(database.find(Person.class, who.personId()));
        Optional<PasswordRules.Problem> problem = PasswordRules.problem(password, ownWords(person));
        if (problem.isPresent()) {
            return Result.valueOf(problem.get().name());
        }
        locked(who).passwordIs(hashes.hash(password), clock.instant());
        changed(who, person, token, "password.set", by);
        return Result.DONE;
    }

    /** From now on there is none; where there was none already nothing happens. */
    @Retried
    @Transactional
    public Result remove(SignedInPerson who, String token, Author by) {
        if (!sessions.isFresh(token)) {
            return Result.PROVE_FIRST;
        }
        TenantAccount account = locked(who);
        if (account.passwordSetAt() != null) {
            account.withoutPassword();
            Person person = Objects.requireNonNull(database.find(Person.class, who.personId()));
            changed(who, person, token, "password.remove", by);
        }
        return Result.DONE;
    }

    /** When it was set; empty where there is none. */
    @Transactional
    public Optional<Instant> findSetAt(SignedInPerson who) {
        return accounts.find(who.personId()).flatMap(account -> Optional.ofNullable(account.passwordSetAt()));
    }

    private TenantAccount locked(SignedInPerson who) {
        TenantAccount account = accounts.open(who.personId());
        database.flush();
        database.lock(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    private void changed(SignedInPerson who, Person person, String token, String action, Author by) {
        int ended = sessions.endOthers(who.personId(), token);
        audit.record(
                Deed.of(by, action, who.reference()).forPerson(who.reference()).remarking(ended + " sessions ended"));
        String key = action + "/" + who.reference() + "/" + clock.instant().toEpochMilli();
        Reach.of(person)
                .findBest()
                .ifPresent(contact -> notices.tell(
                        contact, action.replace('.', '_'), person.wishes().language(), key));
    }

    /** What others know of them; a number as it is kept and as people write it. */
    private static String ownWords(Person person) {
        return Stream.concat(
                        Stream.of(person.fullName()),
                        person.contactPoints().stream().flatMap(TenantPassword::written))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> written(ContactPoint point) {
        return point.kind() == ContactKind.MOBILE
                ? Stream.of(point.value(), PhoneNumbers.asWritten(point.value()))
                : Stream.of(point.value());
    }
}
