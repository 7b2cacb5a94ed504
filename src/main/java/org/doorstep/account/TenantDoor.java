package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.TenancyMember;

/** The two looks into the database around the check of a tenant's password. */
@ApplicationScoped
public class TenantDoor {

    /** Whose password is checked against what. */
    record Lock(long personId, String hash) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Claimants claimants;

    @Inject
    Sessions sessions;

    @Inject
    PasswordTries tries;

    @Inject
    AuditTrail audit;

    /**
     * The hash to check against. Empty where nobody with that contact has a password, and where two people have: a contact that is shared
     * does not say who somebody is, and a code does. One statement in each case.
     */
    @Transactional
    Optional<Lock> findLock(Optional<Claim.Reached> claim) {
        List<Object[]> found = database.createQuery(
                        "SELECT a.personId, a.passwordHash FROM TenantAccount a WHERE a.passwordHash IS NOT NULL AND a.personId IN"
                                + " (SELECT p.id FROM Person p JOIN p.contactPoints c WHERE c.value = :value AND c.kind = :kind"
                                + " AND c.usable = TRUE AND c.safe = TRUE)",
                        Object[].class)
                .setParameter("value", claim.map(Claim.Reached::value).orElse(""))
                .setParameter("kind", claim.map(Claim.Reached::kind).orElse(ContactKind.EMAIL))
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1
                ? Optional.of(new Lock((Long) found.get(0)[0], (String) found.get(0)[1]))
                : Optional.empty();
    }

    /** The hash of somebody's password, where they have set one. */
    @Transactional
    Optional<String> findHash(long personId) {
        return Optional.ofNullable(database.find(TenantAccount.class, personId)).map(TenantAccount::passwordHash);
    }

    /** Signs somebody in anew who is signed in already, if nothing has changed since the password was checked. */
    @Retried
    @Transactional
    Optional<String> openAnew(SignedInPerson who, String hash, String account, String address) {
        TenantAccount own = database.find(TenantAccount.class, who.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (own == null || !hash.equals(own.passwordHash())) {
            return Optional.empty();
        }
        tries.forgive(account, address);
        audit.record("person:" + who.personId(), "session.start", "tenancy:" + who.tenancyId(), "anew, by password");
        return Optional.of(sessions.start(who.personId(), who.tenancyId()));
    }

    /**
     * Signs in, if nothing has changed since the password was checked and the tenancy lasts.
     *
     * @param better a hash of today's strength to keep instead
     * @return the token for the cookie
     */
    @Retried
    @Transactional
    Optional<String> open(Lock lock, Claim.Reached claim, String account, String address, Optional<String> better) {
        Optional<TenancyMember> member = claimants.of(claim, dates.dateOf(clock.instant())).stream()
                .filter(each -> each.person().id() == lock.personId())
                .findFirst();
        TenantAccount own = database.find(TenantAccount.class, lock.personId(), LockModeType.PESSIMISTIC_WRITE);
        if (member.isEmpty() || own == null || !lock.hash().equals(own.passwordHash())) {
            return Optional.empty();
        }
        better.ifPresent(own::hashedAnew);
        tries.forgive(account, address);
        long tenancy = member.get().tenancy().id();
        audit.record("person:" + lock.personId(), "session.start", "tenancy:" + tenancy, "by password");
        return Optional.of(sessions.start(lock.personId(), tenancy));
    }
}
