package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who of the staff is signed in: in the database, so that any server knows, and that it can be ended from elsewhere. */
@ApplicationScoped
public class StaffSessions {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "doorstep.demo", defaultValue = "false")
    boolean demo;

    /** Starts a session and gives the token for the cookie; only its hash is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    String start(StaffAccount staff) {
        String token = Keys.randomToken();
        database.persist(new StaffSession(Keys.hashOfToken(token), staff, clock.instant()));
        return token;
    }

    /** Who this token belongs to, if the session is open and they may still be signed in; counts as a use. */
    @Retried
    @Transactional
    public Optional<SignedInStaff> use(String token) {
        Instant now = clock.instant();
        return find(token)
                .filter(session -> session.span().isOpen(now) && session.staff().isOpen(demo))
                .map(session -> {
                    session.span().used(now);
                    StaffAccount staff = session.staff();
                    return new SignedInStaff(
                            staff.reference(), staff.fullName(), staff.roles(), now.plus(SessionSpan.IDLE));
                });
    }

    /** Ends the session on every server. */
    @Retried
    @Transactional
    public void end(String token) {
        Instant now = clock.instant();
        find(token).filter(session -> session.span().isOpen(now)).ifPresent(session -> {
            session.span().end(now);
            StaffAccount staff = session.staff();
            audit.record(Deed.of(staff.author(), "staff.sign-out", staff.trailName()));
        });
    }

    /** Ends all sessions of somebody; how many there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    int endAll(StaffAccount staff) {
        List<StaffSession> open = open(staff);
        open.forEach(session -> session.span().end(clock.instant()));
        return open.size();
    }

    /** Where somebody is signed in at this moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<StaffSession> open(StaffAccount staff) {
        Instant now = clock.instant();
        return database.createQuery(
                        "SELECT s FROM StaffSession s WHERE s.staff = :staff AND s.span.endedAt IS NULL"
                                + " AND s.span.lastUsedAt > :idle ORDER BY s.span.startedAt",
                        StaffSession.class)
                .setParameter("staff", staff)
                .setParameter("idle", now.minus(SessionSpan.IDLE))
                .getResultStream()
                .filter(session -> session.span().isOpen(now))
                .toList();
    }

    private Optional<StaffSession> find(String token) {
        return database.createQuery("SELECT s FROM StaffSession s WHERE s.tokenHash = :hash", StaffSession.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .getResultStream()
                .findFirst();
    }
}
