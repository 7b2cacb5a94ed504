package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.TenancyMember;

/** Who is signed in: in the database, so that any server knows, and an upgrade signs nobody out. */
@ApplicationScoped
public class Sessions {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    PlainDates dates;

    /** Starts a session and gives the token for the cookie; only its hash is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    String start(long personId, long tenancyId) {
        String token = Keys.randomToken();
        database.persist(new SignedInSession(Keys.hashOfToken(token), personId, tenancyId, clock.instant()));
        return token;
    }

    /** Who this token belongs to, if the session is open and the tenancy lasts; counts as a use. */
    @Retried
    @Transactional
    public Optional<SignedInPerson> use(String token) {
        Instant now = clock.instant();
        return find(token).filter(session -> session.isOpen(now)).flatMap(session -> {
            session.used(now);
            return tenancies
                    .findMember(session.personId(), session.tenancyId(), dates.dateOf(now))
                    .map(member -> signedIn(member, now));
        });
    }

    /** Ends the session on every server. */
    @Retried
    @Transactional
    public void end(String token) {
        find(token).ifPresent(session -> session.end(clock.instant()));
    }

    private Optional<SignedInSession> find(String token) {
        return database.createQuery("SELECT s FROM SignedInSession s WHERE s.tokenHash = :hash", SignedInSession.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .getResultStream()
                .findFirst();
    }

    private static SignedInPerson signedIn(TenancyMember member, Instant now) {
        return new SignedInPerson(
                member.person().id(),
                member.tenancy().id(),
                member.tenancy().property().id(),
                member.person().reference(),
                member.person().fullName(),
                member.tenancy().property().shortAddress(),
                member.tenancy().startDate(),
                now.plus(SignedInSession.IDLE));
    }
}
