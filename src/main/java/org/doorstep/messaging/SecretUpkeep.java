package org.doorstep.messaging;

import static org.doorstep.InstantConverter.toColumn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.RegularWork;
import org.doorstep.Retried;

/** Erases the secrets of messages that were sent, of which nothing was told since, and which are worth nothing any more. */
@ApplicationScoped
public class SecretUpkeep implements RegularWork {

    private static final Duration EVERY = Duration.ofHours(1);
    /** Whoever was away longer than this finds it at the next release: a look at all messages would be long. */
    private static final Duration LOOKS_BACK = Duration.ofDays(30);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "outbox-secrets";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    @Retried
    @Transactional
    public void run() {
        Instant now = clock.instant();
        database.createNativeQuery("UPDATE outbox_message SET sealed_secret = NULL, version = version + 1"
                        + " WHERE give_up_at BETWEEN ?1 AND ?2 AND state = 'SENT' AND sealed_secret IS NOT NULL")
                .setParameter(1, toColumn(now.minus(LOOKS_BACK)))
                .setParameter(2, toColumn(now))
                .executeUpdate();
    }
}
