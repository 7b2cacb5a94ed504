package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.doorstep.Keys;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.NewContact;
import org.jspecify.annotations.Nullable;

/**
 * A new mobile or email address that waits for the code that was sent to it. Bound to the person who asked; dead after 10 minutes or 5 wrong
 * codes (ASVS 5.0, 6.5 and 6.6); works once.
 */
@Entity
@Table(name = "contact_proof")
public class ContactProof {

    static final Duration LASTS = Duration.ofMinutes(10);
    static final int WRONG_CODES = 5;

    /** Sent twice within this time, a form is sent once. */
    private static final Duration JUST = Duration.ofSeconds(30);

    private static final int REFERENCE_BYTES = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;

    @Column(name = "may_leave_message")
    private boolean mayLeaveMessage;

    private @Nullable String replaces;

    private byte[] salt;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ContactProof() {}

    /**
     * One that waits.
     *
     * @param fresh something that can be proved
     */
    @SuppressWarnings("NullAway.Init")
    ContactProof(long personId, NewContact fresh, String code, Keys keys, Instant now) {
        this.reference = HexFormat.of().formatHex(Keys.randomBytes(REFERENCE_BYTES));
        this.personId = personId;
        this.kind = fresh.kind();
        this.value = fresh.read().orElseThrow();
        this.mayLeaveMessage = fresh.mayLeaveMessage();
        this.replaces = fresh.replaces();
        this.salt = CodeHash.newSalt();
        this.codeHash = CodeHash.of(code, salt, keys);
        this.askedAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    boolean isAlive(Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && wrongCodes < WRONG_CODES;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isJustAsked(Instant now) {
        return isAlive(now) && askedAt.plus(JUST).isAfter(now);
    }

    /** Whether it was asked for the same. */
    boolean isOf(NewContact fresh) {
        return kind == fresh.kind() && fresh.read().filter(value::equals).isPresent();
    }

    boolean opensWith(String code, Keys keys) {
        return MessageDigest.isEqual(codeHash, CodeHash.of(code, salt, keys));
    }

    void wrongCode() {
        wrongCodes++;
    }

    void use(Instant now) {
        usedAt = now;
    }

    /** Another code was asked for: this one ends. */
    void end(Instant now) {
        expiresAt = now;
    }

    public String reference() {
        return reference;
    }

    public ContactKind kind() {
        return kind;
    }

    /** E.164, or an email address. */
    public String value() {
        return value;
    }

    /** Reference of the contact point in whose place it comes, if any. */
    public @Nullable String replaces() {
        return replaces;
    }

    NewContact contact() {
        return new NewContact(kind, value, mayLeaveMessage, replaces);
    }
}
