package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.doorstep.Keys;
import org.doorstep.SpokenReference;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/**
 * A code that is posted to the home of somebody whom we reach in no other way (ASVS 5.0, 6.4.2). Asked for by staff; made when its letter is printed, and
 * then good for days, so ten characters and not six digits. Kept as a salted hash under the service's key. Over once used, once printed
 * anew, after its days, and after five wrong tries; a person has one that stands.
 */
@Entity
@Table(name = "posted_code")
public class PostedCode {

    /** Characters of a code: one of 95 million million. */
    static final int LENGTH = 10;

    static final int WRONG_TRIES = 5;

    private static final int SALT_BYTES = 16;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "tenancy_id")
    private long tenancyId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "times_printed")
    private int timesPrinted;

    @Column(name = "printed_at")
    private @Nullable Instant printedAt;

    @Column(name = "printed_by")
    private @Nullable String printedBy;

    private byte @Nullable [] salt;

    @Column(name = "code_hash")
    private byte @Nullable [] codeHash;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "wrong_tries")
    private int wrongTries;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "standing_for")
    private @Nullable Long standingFor;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PostedCode() {}

    @SuppressWarnings("NullAway.Init")
    PostedCode(long personId, long tenancyId, Author by, Instant now) {
        this.reference = SpokenReference.random();
        this.personId = personId;
        this.tenancyId = tenancyId;
        this.askedAt = now;
        this.askedBy = by.name();
        this.standingFor = personId;
    }

    static String newCode() {
        return SpokenReference.random(LENGTH);
    }

    /** "HV4 T7K 93AC": as it stands on paper. */
    static String spoken(String code) {
        return code.substring(0, 3) + " " + code.substring(3, 6) + " " + code.substring(6);
    }

    /** What somebody typed, without spaces and hyphens, in capitals. */
    static String read(String typed) {
        return typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** Its letter is printed: this code works from now on, and the one that was printed before does not. */
    void print(String code, Duration lasts, Keys keys, Author by, Instant now) {
        byte[] fresh = Keys.randomBytes(SALT_BYTES);
        salt = fresh;
        codeHash = hash(fresh, code, keys);
        printedAt = now;
        printedBy = by.name();
        expiresAt = now.plus(lasts);
        timesPrinted++;
        wrongTries = 0;
    }

    boolean opensWith(String code, Keys keys, Instant now) {
        return isAlive(now)
                && salt != null
                && codeHash != null
                && MessageDigest.isEqual(codeHash, hash(salt, code, keys));
    }

    /** Printed, and neither used nor over. */
    boolean isAlive(Instant now) {
        return standingFor != null && expiresAt != null && now.isBefore(expiresAt) && wrongTries < WRONG_TRIES;
    }

    void use(Instant now) {
        usedAt = now;
        standingFor = null;
    }

    /** Another takes its place. */
    void end() {
        standingFor = null;
    }

    static byte[] hash(byte[] salt, String code, Keys keys) {
        byte[] text = code.getBytes(StandardCharsets.UTF_8);
        return keys.sign(
                "posted-code",
                ByteBuffer.allocate(salt.length + text.length)
                        .put(salt)
                        .put(text)
                        .array());
    }

    /** As staff see it. */
    PostedLetters.Row row(String name, String address, Instant now) {
        boolean over = printedAt != null && !isAlive(now);
        return new PostedLetters.Row(
                reference, name, address, askedAt, askedBy, timesPrinted, printedAt, printedBy, over);
    }

    String reference() {
        return reference;
    }

    long personId() {
        return personId;
    }

    long tenancyId() {
        return tenancyId;
    }

    boolean isStanding() {
        return standingFor != null;
    }

    int timesPrinted() {
        return timesPrinted;
    }
}
