package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/** Six digits that prove who holds a contact on file. Kept as a salted hash under the service's key; works once. */
@Entity
@Table(name = "one_time_code")
public class OneTimeCode {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "attempt_id")
    private long attemptId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "tenancy_id")
    private @Nullable Long tenancyId;

    @Column(name = "representative_id")
    private @Nullable Long representativeId;

    private byte[] salt;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeCode() {}

    @SuppressWarnings("NullAway.Init")
    OneTimeCode(long attemptId, @Nullable Long personId, @Nullable Long tenancyId, String code, Keys keys) {
        this.attemptId = attemptId;
        this.personId = personId;
        this.tenancyId = tenancyId;
        this.salt = CodeHash.newSalt();
        this.codeHash = CodeHash.of(code, salt, keys);
    }

    static String newDigits() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }

    boolean opensWith(String code, Keys keys) {
        return usedAt == null
                && (personId != null || representativeId != null)
                && MessageDigest.isEqual(codeHash, CodeHash.of(code, salt, keys));
    }

    /** It proves the contact of this representative too, and of all whom it is the contact of. */
    void provesContactOf(long representative) {
        representativeId = representative;
    }

    void use(Instant now) {
        usedAt = now;
    }

    /** It was right, and as whom to sign in is still to be chosen. */
    boolean isToBeChosenWith() {
        return usedAt != null && enteredAt == null;
    }

    /** It became a session: once. */
    void enter(Instant now) {
        enteredAt = now;
    }

    @Nullable
    Long personId() {
        return personId;
    }

    @Nullable
    Long representativeId() {
        return representativeId;
    }

    @Nullable
    Long tenancyId() {
        return tenancyId;
    }
}
