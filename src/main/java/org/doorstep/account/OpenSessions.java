package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;

/** Where a tenant is signed in at this moment; those who act for them apart. Looking is not a use: it makes no session last longer. */
@ApplicationScoped
public class OpenSessions {

    /** Whoever signed in within this time need not prove anew who they are before they change how they sign in. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /**
     * One signed-in browser.
     *
     * @param here whether it is the one that asks
     */
    public record Open(Instant startedAt, Instant lastUsedAt, boolean here) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** All of somebody's, the one used last first. */
    @Transactional
    public List<Open> of(long personId, String token) {
        return open(personId).stream()
                .map(each -> new Open(each.span().startedAt(), each.span().lastUsedAt(), each.isOf(token)))
                .toList();
    }

    /** How long this session lasts if it is not used; zero where it is over. */
    @Transactional
    public Duration left(String token) {
        Instant now = clock.instant();
        return find(token)
                .filter(each -> each.span().isOpen(now))
                .map(each ->
                        Duration.between(now, each.span().endsAfter(each.span().lastUsedAt())))
                .orElse(Duration.ZERO);
    }

    /** Whether somebody proved only just who they are. */
    @Transactional
    public boolean isFresh(String token) {
        Instant now = clock.instant();
        return find(token)
                .filter(each -> each.span().isOpen(now))
                .filter(each -> each.span().startedAt().plus(FRESH).isAfter(now))
                .isPresent();
    }

    /** Which tenant's session this is or was: the row of the person; empty for one who acts for them. */
    @Transactional
    public Optional<Long> findBearer(String token) {
        return find(token).filter(each -> !each.isActing()).map(SignedInSession::personId);
    }

    /** Ends all of somebody's but the one of this token; how many there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    int endOthers(long personId, String token) {
        List<SignedInSession> others =
                open(personId).stream().filter(each -> !each.isOf(token)).toList();
        others.forEach(each -> each.end(clock.instant()));
        return others.size();
    }

    private List<SignedInSession> open(long personId) {
        Instant now = clock.instant();
        return database.createQuery(
                        "SELECT s FROM SignedInSession s WHERE s.personId = :person AND s.representativeId IS NULL AND s.span.endedAt IS NULL"
                                + " AND s.span.lastUsedAt > :idle ORDER BY s.span.lastUsedAt DESC, s.id DESC",
                        SignedInSession.class)
                .setParameter("person", personId)
                .setParameter("idle", now.minus(SessionSpan.IDLE))
                .getResultStream()
                .filter(each -> each.span().isOpen(now))
                .toList();
    }

    private Optional<SignedInSession> find(String token) {
        return database.createQuery("SELECT s FROM SignedInSession s WHERE s.tokenHash = :hash", SignedInSession.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .getResultStream()
                .findFirst();
    }
}
