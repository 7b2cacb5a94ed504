package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.Keys;

/** What a person wants of their safe contact, until the code that was sent there proves that they hold it. A new wish takes the place of the last. */
@Entity
@Table(name = "safe_contact_proof")
public class SafeContactProof {

    static final Duration LASTS = Duration.ofMinutes(10);

    static final Duration COUNTED_FOR = Duration.ofHours(1);
    private static final int CODES_AN_HOUR = 5;
    private static final int WRONG_CODES = 5;
    private static final int SALT_BYTES = 16;

    @Id
    @Column(name = "person_id")
    private Long personId;

    private byte[] wanted;
    private byte[] salt;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Column(name = "first_asked")
    private Instant firstAsked;

    private int asked;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SafeContactProof() {}

    @SuppressWarnings("NullAway.Init")
    SafeContactProof(long personId, Instant now) {
        this.personId = personId;
        this.firstAsked = now;
    }

    /** Another code for another wish; false if there have been too many within the hour: then it is bound to a code that nobody is sent. */
    boolean ask(byte[] sealedWish, String code, Instant now, Keys keys) {
        if (!now.isBefore(firstAsked.plus(COUNTED_FOR))) {
            firstAsked = now;
            asked = 0;
        }
        asked++;
        wanted = sealedWish.clone();
        salt = Keys.randomBytes(SALT_BYTES);
        codeHash = hash(code, keys);
        expiresAt = now.plus(LASTS);
        wrongCodes = 0;
        return asked <= CODES_AN_HOUR;
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt) && wrongCodes < WRONG_CODES;
    }

    /** Whether this is the code; counted if it is not. */
    boolean opensWith(String code, Keys keys) {
        boolean opens = MessageDigest.isEqual(codeHash, hash(code, keys));
        if (!opens) {
            wrongCodes++;
        }
        return opens;
    }

    /** It is used: the same code does nothing more. */
    void used(Instant now) {
        expiresAt = now;
        wanted = new byte[0];
    }

    byte[] wanted() {
        return wanted.clone();
    }

    private byte[] hash(String code, Keys keys) {
        byte[] digits = code.getBytes(StandardCharsets.UTF_8);
        return keys.sign(
                "safe-contact",
                ByteBuffer.allocate(salt.length + digits.length)
                        .put(salt)
                        .put(digits)
                        .array());
    }
}
