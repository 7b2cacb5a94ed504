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
import org.doorstep.Keys;

/** Links with which staff set their passwords. Only their hashes are kept. */
@ApplicationScoped
public class PasswordLinks {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Makes a link, ends those before it, and gives its token. */
    @Transactional(Transactional.TxType.MANDATORY)
    String make(StaffAccount staff) {
        String token = Keys.randomToken();
        make(staff, token);
        return token;
    }

    /** The same with a token that somebody else has made, and may present again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void make(StaffAccount staff, String token) {
        Instant now = clock.instant();
        endAll(staff);
        findAny(token, LockModeType.PESSIMISTIC_WRITE)
                .filter(link -> link.staff().equals(staff))
                .ifPresentOrElse(
                        link -> link.renew(now),
                        () -> database.persist(new StaffPasswordLink(staff, Keys.hashOfToken(token), now)));
    }

    /** Ends all links of somebody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endAll(StaffAccount staff) {
        Instant now = clock.instant();
        database.createQuery(
                        "SELECT l FROM StaffPasswordLink l WHERE l.staff = :staff AND l.endedAt IS NULL",
                        StaffPasswordLink.class)
                .setParameter("staff", staff)
                .getResultStream()
                .forEach(link -> link.end(now));
    }

    /** The link of this token, while it is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<StaffPasswordLink> find(String token, LockModeType lock) {
        Instant now = clock.instant();
        return findAny(token, lock).filter(link -> link.isOpen(now));
    }

    private Optional<StaffPasswordLink> findAny(String token, LockModeType lock) {
        return database.createQuery(
                        "SELECT l FROM StaffPasswordLink l WHERE l.tokenHash = :hash", StaffPasswordLink.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
