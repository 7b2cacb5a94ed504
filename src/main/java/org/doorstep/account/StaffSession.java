package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed-in browser of somebody who works for the landlord. */
@Entity
@Table(name = "staff_session")
public class StaffSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "staff_id")
    private StaffAccount staff;

    @Embedded
    private SessionSpan span;

    @SuppressWarnings("NullAway.Init")
    protected StaffSession() {}

    @SuppressWarnings("NullAway.Init")
    StaffSession(byte[] tokenHash, StaffAccount staff, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.staff = staff;
        this.span = new SessionSpan(now);
    }

    StaffAccount staff() {
        return staff;
    }

    public SessionSpan span() {
        return span;
    }
}
