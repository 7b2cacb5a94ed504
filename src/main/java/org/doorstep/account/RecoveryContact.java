package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.Keys;
import org.doorstep.tenancy.ContactKind;
import org.jspecify.annotations.Nullable;

/** The new contact of somebody whose identity was checked: theirs once they read back the code that was sent to it. */
@Entity
@Table(name = "recovery_contact")
public class RecoveryContact {

    static final int MOST_CODES = 3;

    private static final int MOST_WRONG = 5;
    private static final Duration LASTS = Duration.ofMinutes(10);

    @Id
    @Column(name = "check_id")
    private Long checkId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;
    private byte[] salt;

    @Column(name = "code_hash")
    private byte[] codeHash;

    private int sent;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "proved_at")
    private @Nullable Instant provedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryContact() {}

    @SuppressWarnings("NullAway.Init")
    RecoveryContact(long checkId) {
        this.checkId = checkId;
    }

    boolean maySendMore() {
        return provedAt == null && sent < MOST_CODES;
    }

    /** A new code was sent to this contact; the one before it is worth nothing. */
    void sends(String code, Claim.Reached contact, Keys keys, Instant now) {
        kind = contact.kind();
        value = contact.value();
        salt = CodeHash.newSalt();
        codeHash = CodeHash.of(code, salt, keys);
        expiresAt = now.plus(LASTS);
        wrongCodes = 0;
        sent++;
    }

    boolean isOpen(Instant now) {
        return provedAt == null && now.isBefore(expiresAt) && wrongCodes < MOST_WRONG;
    }

    /** Whether this is the code; a wrong one counts. */
    boolean isProvedBy(String code, Keys keys) {
        boolean right = MessageDigest.isEqual(codeHash, CodeHash.of(code, salt, keys));
        if (!right) {
            wrongCodes++;
        }
        return right;
    }

    void proved(Instant now) {
        provedAt = now;
    }

    int sent() {
        return sent;
    }

    Claim.Reached contact() {
        return new Claim.Reached(kind, value);
    }
}
