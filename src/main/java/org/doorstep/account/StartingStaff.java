package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/** Accounts that are there because of how Doorstep was started: the first administrator's, and those of the demo. */
@ApplicationScoped
public class StartingStaff {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PasswordHashes hashes;

    @Inject
    PasswordLinks links;

    @Inject
    StaffSessions sessions;

    @Inject
    AuditTrail audit;

    /**
     * Gives the first administrator an account and a link with this token, while no administrator has a password.
     *
     * @return whether it did
     */
    @Retried
    @Transactional
    public boolean letFirstAdministratorIn(String email, String token) {
        if (isAdministered()) {
            return false;
        }
        StaffAccount staff = findByEmail(email).orElseGet(() -> {
            StaffAccount made = StaffAccount.of(email, StaffAccount.keyOf(email), Set.of(), clock.instant());
            database.persist(made);
            database.flush();
            return made;
        });
        staff.beAdministrator();
        links.make(staff, token);
        audit.record(Deed.of(Author.SYSTEM, "staff.first-administrator", staff.trailName()));
        return true;
    }

    /** Puts in an account whose password everybody knows, or switches it on again with that password. */
    @Retried
    @Transactional
    public void putDemo(String email, String fullName, Role role, String password) {
        StaffAccount staff = findByEmail(email).orElseGet(() -> {
            StaffAccount made = StaffAccount.forDemo(email, fullName, Set.of(role), clock.instant());
            database.persist(made);
            return made;
        });
        if (staff.isDemo() && (!staff.isActive() || !staff.hasPassword())) {
            staff.switchOn();
            staff.passwordIs(hashes.hash(password));
        }
    }

    /** Switches all accounts of the demo off, where it is not the demo that runs; how many. */
    @Retried
    @Transactional
    public int switchDemoOff() {
        List<StaffAccount> open = database.createQuery(
                        "SELECT a FROM StaffAccount a WHERE a.demo = TRUE AND a.active = TRUE", StaffAccount.class)
                .getResultList();
        open.forEach(staff -> {
            staff.switchOff();
            links.endAll(staff);
            sessions.endAll(staff);
            audit.record(Deed.of(Author.SYSTEM, "staff.switch-off", staff.trailName())
                    .remarking("not the demo"));
        });
        return open.size();
    }

    private boolean isAdministered() {
        return database.createQuery(
                                "SELECT COUNT(a) FROM StaffAccount a WHERE a.active = TRUE AND a.demo = FALSE"
                                        + " AND a.passwordHash IS NOT NULL AND :role MEMBER OF a.roles",
                                Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    private Optional<StaffAccount> findByEmail(String email) {
        return database.createQuery("SELECT a FROM StaffAccount a WHERE a.email = :email", StaffAccount.class)
                .setParameter("email", StaffAccount.keyOf(email))
                .getResultStream()
                .findFirst();
    }
}
