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
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;

/** What an administrator does with accounts. There is always somebody left who can. */
@ApplicationScoped
public class StaffAccounts {

    /** What became of adding somebody. */
    public sealed interface AddResult permits Added, EmailTaken {}

    /**
     * They are added.
     *
     * @param link token of the link with which they set their password; told once, kept only as a hash
     */
    public record Added(String reference, String link) implements AddResult {}

    /** Somebody has this address already, perhaps switched off. */
    public record EmailTaken(String reference) implements AddResult {}

    /** What became of a change. */
    public enum ChangeResult {
        DONE,
        UNKNOWN,
        /** Nobody would be left to let others in. */
        LAST_ADMINISTRATOR
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PasswordLinks links;

    @Inject
    StaffSessions sessions;

    @Inject
    AuditTrail audit;

    /** Adds somebody, and makes the link that is handed to them. */
    @Retried
    @Transactional
    public AddResult add(String email, String fullName, Set<Role> roles, Author by) {
        Optional<StaffAccount> standing = findByEmail(email);
        if (standing.isPresent()) {
            return new EmailTaken(standing.get().reference());
        }
        StaffAccount staff = StaffAccount.of(email, fullName, roles, clock.instant());
        database.persist(staff);
        database.flush();
        audit.record(Deed.of(by, "staff.add", staff.trailName()).changed("", "roles=" + roles));
        return new Added(staff.reference(), links.make(staff));
    }

    /** Takes a new name and new roles; they count from the next page that they open. */
    @Retried
    @Transactional
    public ChangeResult change(String reference, String fullName, Set<Role> roles, Author by) {
        Optional<StaffAccount> found = lock(reference);
        if (found.isEmpty()) {
            return ChangeResult.UNKNOWN;
        }
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(found.get())) {
            return ChangeResult.LAST_ADMINISTRATOR;
        }
        Changes changes = found.get().change(fullName, roles);
        if (changes.isAny()) {
            audit.record(Deed.of(by, "staff.change", found.get().trailName()).with(changes));
        }
        return ChangeResult.DONE;
    }

    /** Switches an account off: its sessions and links end at once. */
    @Retried
    @Transactional
    public ChangeResult switchOff(String reference, Author by) {
        Optional<StaffAccount> found = lock(reference);
        if (found.isEmpty()) {
            return ChangeResult.UNKNOWN;
        }
        StaffAccount staff = found.get();
        if (isLastAdministrator(staff)) {
            return ChangeResult.LAST_ADMINISTRATOR;
        }
        if (staff.isActive()) {
            staff.switchOff();
            links.endAll(staff);
            int ended = sessions.endAll(staff);
            audit.record(Deed.of(by, "staff.switch-off", staff.trailName()).remarking(ended + " sessions ended"));
        }
        return ChangeResult.DONE;
    }

    /** Undoes it; the password is what it was. */
    @Retried
    @Transactional
    public ChangeResult switchOn(String reference, Author by) {
        Optional<StaffAccount> found = lock(reference);
        found.filter(staff -> !staff.isActive()).ifPresent(staff -> {
            staff.switchOn();
            audit.record(Deed.of(by, "staff.switch-on", staff.trailName()));
        });
        return found.isPresent() ? ChangeResult.DONE : ChangeResult.UNKNOWN;
    }

    /** A new link for somebody to set their password; those before it end. Empty for one who is switched off or not known. */
    @Retried
    @Transactional
    public Optional<String> newLink(String reference, Author by) {
        return lock(reference).filter(StaffAccount::isActive).map(staff -> {
            audit.record(Deed.of(by, "staff.new-link", staff.trailName()));
            return links.make(staff);
        });
    }

    /** Signs somebody out everywhere. */
    @Retried
    @Transactional
    public ChangeResult signOutEverywhere(String reference, Author by) {
        Optional<StaffAccount> found = lock(reference);
        found.ifPresent(staff -> {
            int ended = sessions.endAll(staff);
            audit.record(Deed.of(by, "staff.end-sessions", staff.trailName()).remarking(ended + " sessions ended"));
        });
        return found.isPresent() ? ChangeResult.DONE : ChangeResult.UNKNOWN;
    }

    /** Held from two administrators who take the role from each other at once: both wait for the same rows. */
    private boolean isLastAdministrator(StaffAccount staff) {
        List<StaffAccount> administrators = database.createQuery(
                        "SELECT a FROM StaffAccount a WHERE a.active = TRUE AND :role MEMBER OF a.roles ORDER BY a.id",
                        StaffAccount.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return administrators.equals(List.of(staff));
    }

    private Optional<StaffAccount> lock(String reference) {
        return database.createQuery("SELECT a FROM StaffAccount a WHERE a.reference = :reference", StaffAccount.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Optional<StaffAccount> findByEmail(String email) {
        return database.createQuery("SELECT a FROM StaffAccount a WHERE a.email = :email", StaffAccount.class)
                .setParameter("email", StaffAccount.keyOf(email))
                .getResultStream()
                .findFirst();
    }
}
