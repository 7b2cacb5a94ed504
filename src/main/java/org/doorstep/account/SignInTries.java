package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.InstantConverter;

/**
 * Counts, in the database and so for all servers, the codes that were asked for and not used within an hour. Five for one claim from one
 * address; twenty codes that were really sent for one claim wherever they were asked from. So neither does a guesser shut the true tenant
 * out, nor can anybody try many codes: five wrong ones end each. Nothing is ever locked for good.
 */
@ApplicationScoped
public class SignInTries {

    static final int FROM_ONE_ADDRESS = 5;
    static final int CODES = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Whether there have been too many before. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean areTooMany(String identity, String address) {
        Object[] counts = (Object[]) database.createNativeQuery(
                        "SELECT COALESCE(SUM(a.address = ?), 0), COALESCE(SUM(EXISTS (SELECT 1 FROM one_time_code c"
                                + " WHERE c.attempt_id = a.id AND (c.person_id IS NOT NULL"
                                + " OR c.representative_id IS NOT NULL))), 0) FROM sign_in_attempt a"
                                + " WHERE a.identity_key = ? AND a.asked_at > ? AND NOT EXISTS (SELECT 1 FROM one_time_code u"
                                + " WHERE u.attempt_id = a.id AND u.used_at IS NOT NULL)")
                .setParameter(1, address)
                .setParameter(2, identity)
                .setParameter(3, InstantConverter.toColumn(clock.instant().minus(HOUR)))
                .getSingleResult();
        return number(counts[0]) >= FROM_ONE_ADDRESS || number(counts[1]) >= CODES;
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
