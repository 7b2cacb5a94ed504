package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets somebody set their password once, within a day. */
@Entity
@Table(name = "staff_password_link")
public class StaffPasswordLink {

    static final Duration LASTS = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "staff_id")
    private StaffAccount staff;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected StaffPasswordLink() {}

    @SuppressWarnings("NullAway.Init")
    StaffPasswordLink(StaffAccount staff, byte[] tokenHash, Instant now) {
        this.staff = staff;
        this.tokenHash = tokenHash.clone();
        this.expiresAt = now.plus(LASTS);
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && staff.isActive();
    }

    /** Good for another day: Doorstep was started again with the same token, and still nobody has used it. */
    void renew(Instant now) {
        expiresAt = now.plus(LASTS);
        endedAt = null;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    StaffAccount staff() {
        return staff;
    }
}
