package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that was sent with an Idempotency-Key. It runs, then is answered; the answer is kept for a day. One whose server died is taken
 * over by a new one in its place.
 */
@Entity
@Table(name = "idempotent_call")
public class IdempotentCall {

    /** How long a key stands for one call. */
    static final Duration KEPT = Duration.ofHours(24);

    /** Several times what passes between two signs of life, so that a busy server loses no call; short enough to be waited for. */
    static final Duration LEASE = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "api_key_id")
    private long apiKeyId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    private byte[] fingerprint;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "alive_until")
    private Instant aliveUntil;

    private @Nullable Integer status;
    private @Nullable String headers;
    private byte @Nullable [] body;

    @SuppressWarnings("NullAway.Init")
    protected IdempotentCall() {}

    @SuppressWarnings("NullAway.Init")
    IdempotentCall(long apiKeyId, String idempotencyKey, byte[] fingerprint, Instant now) {
        this.apiKeyId = apiKeyId;
        this.idempotencyKey = idempotencyKey;
        this.fingerprint = fingerprint.clone();
        this.madeAt = now;
        this.aliveUntil = now.plus(LEASE);
    }

    void answered(StoredAnswer answer) {
        status = answer.status();
        headers = answer.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        body = answer.body();
    }

    Long id() {
        return id;
    }

    boolean isFor(byte[] other) {
        return MessageDigest.isEqual(fingerprint, other);
    }

    /** Whether its key may stand for another call. */
    boolean isForgotten(Instant now) {
        return !now.isBefore(madeAt.plus(KEPT));
    }

    boolean isAnswered() {
        return status != null;
    }

    /** Whether the server that runs it still gives signs of life. */
    boolean isAlive(Instant now) {
        return now.isBefore(aliveUntil);
    }

    StoredAnswer answer() {
        Integer known = status;
        if (known == null) {
            throw new IllegalStateException("Call " + id + " is not answered yet");
        }
        Map<String, String> read = new LinkedHashMap<>();
        String lines = headers == null ? "" : headers;
        lines.lines()
                .map(line -> line.split(": ", 2))
                .filter(header -> header.length == 2)
                .forEach(header -> read.put(header[0], header[1]));
        return new StoredAnswer(known, read, body == null ? new byte[0] : body.clone());
    }
}
