package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;

/** Lets a call with an Idempotency-Key be carried out once, whichever server it reaches, and keeps its answer. */
@ApplicationScoped
public class IdempotentCalls {

    /** What is to be done with a call. */
    public sealed interface Begun {}

    /**
     * It is carried out here.
     *
     * @param id by which it is then answered or given up
     */
    public record First(long id) implements Begun {}

    /** It was carried out: this is what was answered. */
    public record Answered(StoredAnswer answer) implements Begun {}

    /** It is being carried out. */
    public record Running() implements Begun {}

    /** Its key stands for another call. */
    public record KeyOfAnother() implements Begun {}

    private static final int CLEARED_AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** What this server carries out at this moment. */
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /**
     * Begins a call, unless it is known.
     *
     * @param fingerprint SHA-256 of all that makes it this call
     */
    @Retried
    @Transactional
    public Begun begin(long apiKeyId, String key, byte[] fingerprint) {
        Instant now = clock.instant();
        Optional<IdempotentCall> known = locked(apiKeyId, key);
        if (known.isPresent() && !known.get().isForgotten(now)) {
            IdempotentCall call = known.get();
            if (!call.isFor(fingerprint)) {
                return new KeyOfAnother();
            }
            if (call.isAnswered()) {
                return new Answered(call.answer());
            }
            if (call.isAlive(now)) {
                return new Running();
            }
        }
        known.ifPresent(this::remove);
        IdempotentCall call = new IdempotentCall(apiKeyId, key, fingerprint, now);
        database.persist(call);
        database.flush();
        // Should the commit fail, a sign of life for a row that is not there does no harm.
        running.add(call.id());
        return new First(call.id());
    }

    /** Keeps the answer, unless another server has taken the call over. */
    @Retried
    @Transactional
    public void answer(long id, StoredAnswer answer) {
        running.remove(id);
        find(id).ifPresent(call -> call.answered(answer));
    }

    /** Forgets a call that came to nothing, so that it may be sent again. */
    @Retried
    @Transactional
    public void giveUp(long id) {
        running.remove(id);
        find(id).ifPresent(this::remove);
    }

    /** Puts off the moment from which others may take over what runs here. */
    @Retried
    @Transactional
    public void giveSignOfLife() {
        if (!running.isEmpty()) {
            database.createQuery("UPDATE IdempotentCall c SET c.aliveUntil = :until WHERE c.id IN :running")
                    .setParameter("until", clock.instant().plus(IdempotentCall.LEASE))
                    .setParameter("running", Set.copyOf(running))
                    .executeUpdate();
        }
    }

    /**
     * Deletes some of what is no longer kept.
     *
     * @return whether there may be more
     */
    @Retried
    @Transactional
    public boolean clearSome() {
        int cleared = database.createNativeQuery(
                        "DELETE FROM idempotent_call WHERE made_at <= ?1 ORDER BY made_at LIMIT " + CLEARED_AT_ONCE)
                .setParameter(1, InstantConverter.toColumn(clock.instant().minus(IdempotentCall.KEPT)))
                .executeUpdate();
        return cleared == CLEARED_AT_ONCE;
    }

    private Optional<IdempotentCall> locked(long apiKeyId, String key) {
        return database.createQuery(
                        "SELECT c FROM IdempotentCall c WHERE c.apiKeyId = :apiKey AND c.idempotencyKey = :key",
                        IdempotentCall.class)
                .setParameter("apiKey", apiKeyId)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Optional<IdempotentCall> find(long id) {
        return Optional.ofNullable(database.find(IdempotentCall.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** At once: the row of whoever comes next must not meet it. */
    private void remove(IdempotentCall call) {
        database.remove(call);
        database.flush();
    }
}
