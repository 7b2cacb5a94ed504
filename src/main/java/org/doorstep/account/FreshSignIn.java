package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.Keys;

/** Whether somebody has proved who they are only just now: asked before a deed that a borrowed phone must not do. */
@ApplicationScoped
public class FreshSignIn {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Whether the session of this token began within this time and goes on. */
    @Transactional
    public boolean isWithin(Duration time, String token) {
        return database.createQuery(
                                "SELECT COUNT(s) FROM SignedInSession s WHERE s.tokenHash = :hash"
                                        + " AND s.span.startedAt > :since AND s.span.endedAt IS NULL",
                                Long.class)
                        .setParameter("hash", Keys.hashOfToken(token))
                        .setParameter("since", clock.instant().minus(time))
                        .getSingleResult()
                > 0;
    }
}
