package org.doorstep.account;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.doorstep.Buckets;
import org.doorstep.Buckets.Limit;
import org.doorstep.InstantConverter;

/**
 * How many codes are sent to new contacts, so that nobody fills a stranger's phone with them: a few an hour for one person and to one number
 * or address, counted by each server at once, and a few a day, counted in the database for all servers. Whether they were used does not count.
 */
@ApplicationScoped
public class ContactCodes {

    static final int A_DAY_FOR_A_PERSON = 10;
    static final int A_DAY_TO_A_VALUE = 5;

    private static final int MOST_KNOWN = 50_000;
    private static final Limit FOR_A_PERSON = new Limit(5, Duration.ofHours(1));
    private static final Limit TO_A_VALUE = new Limit(3, Duration.ofHours(1));
    static final Duration DAY = Duration.ofDays(1);

    private final Buckets people = new Buckets(MOST_KNOWN, TimeMeter.SYSTEM_NANOTIME);
    private final Buckets values = new Buckets(MOST_KNOWN, TimeMeter.SYSTEM_NANOTIME);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Whether one more would be too many; if not, it counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean areTooMany(long personId, String value) {
        return isDayOver(personId, value)
                || !people.take(String.valueOf(personId), FOR_A_PERSON, 1).given()
                || !values.take(value.toLowerCase(Locale.ROOT), TO_A_VALUE, 1).given();
    }

    private boolean isDayOver(long personId, String value) {
        Object[] counts = (Object[]) database.createNativeQuery(
                        "SELECT (SELECT COUNT(*) FROM contact_proof WHERE person_id = ? AND asked_at > ?),"
                                + " (SELECT COUNT(*) FROM contact_proof WHERE value = ? AND asked_at > ?)")
                .setParameter(1, personId)
                .setParameter(2, InstantConverter.toColumn(clock.instant().minus(DAY)))
                .setParameter(3, value)
                .setParameter(4, InstantConverter.toColumn(clock.instant().minus(DAY)))
                .getSingleResult();
        return ((Number) counts[0]).longValue() >= A_DAY_FOR_A_PERSON
                || ((Number) counts[1]).longValue() >= A_DAY_TO_A_VALUE;
    }
}
