package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;

/**
 * Counts failures to sign in with a password, in the database, whichever server met them. Five an hour for one account from one address; twenty for one
 * account wherever they come from, so that a stranger elsewhere does not shut somebody out with five; twenty from one address, because
 * an office has one. Nothing is ever locked for good. An account that does not exist is counted like one that does.
 */
@ApplicationScoped
public class PasswordTries {

    static final int OF_BOTH = 5;
    static final int OF_ONE = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    /** Writes a try down as a failure that has not happened yet. Committed by itself, so that the next one counts it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(String account, String address) {
        database.createNativeQuery(
                        "INSERT INTO password_try (account_key, address, tried_at, counts) VALUES (?, ?, ?, TRUE)")
                .setParameter(1, keyOf(account))
                .setParameter(2, address)
                .setParameter(3, now())
                .executeUpdate();
    }

    /** Whether there have been too many, the one that has just begun included. */
    @Transactional
    public boolean areTooMany(String account, String address) {
        Object[] counts = (Object[]) database.createNativeQuery(
                        "SELECT COALESCE(SUM(account_key = ? AND address = ?), 0), COALESCE(SUM(account_key = ?), 0),"
                                + " COALESCE(SUM(address = ?), 0) FROM password_try"
                                + " WHERE counts AND tried_at > ? AND (account_key = ? OR address = ?)")
                .setParameter(1, keyOf(account))
                .setParameter(2, address)
                .setParameter(3, keyOf(account))
                .setParameter(4, address)
                .setParameter(5, InstantConverter.toColumn(clock.instant().minus(HOUR)))
                .setParameter(6, keyOf(account))
                .setParameter(7, address)
                .getSingleResult();
        return number(counts[0]) > OF_BOTH || number(counts[1]) > OF_ONE || number(counts[2]) > OF_ONE;
    }

    /** Somebody has signed in: what they mistyped before, there, is forgiven. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgive(String account, String address) {
        database.createNativeQuery(
                        "UPDATE password_try SET counts = FALSE WHERE counts AND account_key = ? AND address = ?")
                .setParameter(1, keyOf(account))
                .setParameter(2, address)
                .executeUpdate();
    }

    private Timestamp now() {
        return InstantConverter.toColumn(clock.instant());
    }

    private byte[] keyOf(String account) {
        return keys.sign("password-try", account.getBytes(StandardCharsets.UTF_8));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
