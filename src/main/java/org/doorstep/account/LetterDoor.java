package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.settings.PlainDates;

/** Opens with the code of a letter: the rows behind {@link UsingPostedCode}. A miss sends the database the same statements. */
@ApplicationScoped
public class LetterDoor {

    /** Hashed where there is nothing to compare with. */
    private static final byte[] NOBODYS = new byte[16];

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    PlainDates dates;

    @Inject
    TenantAccounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    PasswordTries tries;

    @Inject
    AuditTrail audit;

    /**
     * Signs in the person whose code this is; a wrong one counts against every code of that rent account.
     *
     * @return the token for the cookie
     */
    @Retried
    @Transactional
    Optional<String> open(String rentAccountKey, String code, String account, String address) {
        Instant now = clock.instant();
        Optional<PostedCode> right = standing(rentAccountKey, now).stream()
                .filter(each -> each.opensWith(code, keys, now))
                .findFirst();
        if (right.isEmpty()) {
            PostedCode.hash(NOBODYS, code, keys);
            countWrong(rentAccountKey);
            return Optional.empty();
        }
        right.get().use(now);
        tries.forgive(account, address);
        long person = right.get().personId();
        long tenancy = right.get().tenancyId();
        audit.record("person:" + person, "session.start", "tenancy:" + tenancy, "by letter");
        accounts.open(person);
        return Optional.of(sessions.start(person, tenancy));
    }

    /** Those of people who still hold that tenancy. */
    private List<PostedCode> standing(String rentAccountKey, Instant now) {
        return database.createQuery(
                        "SELECT c FROM PostedCode c WHERE c.standingFor IS NOT NULL AND EXISTS (SELECT m.id FROM TenancyMember m"
                                + " WHERE m.tenancy.rentAccountKey = :key AND m.tenancy.id = c.tenancyId AND m.person.id = c.personId"
                                + " AND m.role <> org.doorstep.tenancy.MemberRole.HOUSEHOLD_MEMBER"
                                + " AND (m.tenancy.endDate IS NULL OR m.tenancy.endDate >= :today)) ORDER BY c.id",
                        PostedCode.class)
                .setParameter("key", rentAccountKey)
                .setParameter("today", dates.dateOf(now))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void countWrong(String rentAccountKey) {
        database.createNativeQuery("UPDATE posted_code SET wrong_tries = wrong_tries + 1, version = version + 1"
                        + " WHERE standing_for IS NOT NULL AND printed_at IS NOT NULL AND wrong_tries < ?"
                        + " AND tenancy_id = (SELECT id FROM tenancy WHERE rent_account_key = ?)")
                .setParameter(1, PostedCode.WRONG_TRIES)
                .setParameter(2, rentAccountKey)
                .executeUpdate();
    }
}
