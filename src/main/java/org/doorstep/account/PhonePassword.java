package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a tenant says on the phone before we say anything. Three wrong ones within an hour, and none is right until it is over. */
@Entity
@Table(name = "phone_password")
public class PhonePassword {

    static final int WRONG_ONES = 3;

    private static final Duration COUNTED_FOR = Duration.ofHours(1);

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "password_hash")
    private String hash;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "wrong_since")
    private @Nullable Instant wrongSince;

    private int wrong;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PhonePassword() {}

    @SuppressWarnings("NullAway.Init")
    PhonePassword(long personId, String hash, Instant now) {
        this.personId = personId;
        is(hash, now);
    }

    /** From now on this is it. Who may have guessed at the last one has not guessed at this. */
    void is(String newHash, Instant now) {
        hash = newHash;
        setAt = now;
        right();
    }

    boolean isGuessedAt(Instant now) {
        return wrong >= WRONG_ONES && wrongSince != null && now.isBefore(wrongSince.plus(COUNTED_FOR));
    }

    void wrong(Instant now) {
        if (wrongSince == null || !now.isBefore(wrongSince.plus(COUNTED_FOR))) {
            wrongSince = now;
            wrong = 0;
        }
        wrong++;
    }

    void right() {
        wrongSince = null;
        wrong = 0;
    }

    String hash() {
        return hash;
    }

    Instant setAt() {
        return setAt;
    }
}
