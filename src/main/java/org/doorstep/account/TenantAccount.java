package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The account of a tenant who has signed in at least once. Codes always work; a password is theirs to set and to take away. */
@Entity
@Table(name = "tenant_account")
public class TenantAccount {

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "password_set_at")
    private @Nullable Instant passwordSetAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TenantAccount() {}

    @SuppressWarnings("NullAway.Init")
    TenantAccount(long personId, Instant now) {
        this.personId = personId;
        this.openedAt = now;
    }

    /** From now on this is the password. */
    void passwordIs(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
    }

    /** A hash of the same password, of today's strength. */
    void hashedAnew(String hash) {
        passwordHash = hash;
    }

    void withoutPassword() {
        passwordHash = null;
        passwordSetAt = null;
    }

    Long personId() {
        return personId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    public @Nullable Instant passwordSetAt() {
        return passwordSetAt;
    }
}
