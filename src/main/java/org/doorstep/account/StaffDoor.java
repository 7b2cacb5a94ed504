package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The two looks into the database around the check of a password. */
@ApplicationScoped
public class StaffDoor {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    StaffSessions sessions;

    @Inject
    PasswordTries tries;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "doorstep.demo", defaultValue = "false")
    boolean demo;

    /** The hash to check against; empty for an account that cannot be signed in to, whyever. One statement in each case. */
    @Transactional
    Optional<String> findHash(String email) {
        return database.createQuery(
                        "SELECT a.passwordHash FROM StaffAccount a WHERE a.email = :email AND a.active = TRUE"
                                + " AND a.passwordHash IS NOT NULL AND (a.demo = FALSE OR :demo = TRUE)",
                        String.class)
                .setParameter("email", email)
                .setParameter("demo", demo)
                .getResultStream()
                .findFirst();
    }

    /**
     * Signs in, if nothing has changed since the password was checked.
     *
     * @param checked the hash that the password was right for
     * @param better a hash of today's strength to keep instead
     * @return the token for the cookie
     */
    @Retried
    @Transactional
    Optional<String> open(String email, String address, String checked, Optional<String> better) {
        Optional<StaffAccount> found = lock(email).filter(staff -> checked.equals(staff.passwordHash()));
        return found.map(staff -> {
            better.ifPresent(staff::passwordIs);
            staff.signedIn(clock.instant());
            tries.forgive(email, address);
            audit.record(Deed.of(staff.author(), "staff.sign-in", staff.trailName()));
            return sessions.start(staff);
        });
    }

    private Optional<StaffAccount> lock(String email) {
        return database.createQuery("SELECT a FROM StaffAccount a WHERE a.email = :email", StaffAccount.class)
                .setParameter("email", email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(staff -> staff.isOpen(demo));
    }
}
