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
import java.time.Instant;
import java.time.LocalDate;
import org.doorstep.SpokenReference;
import org.doorstep.audit.Author;
import org.doorstep.tenancy.ContactKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who got no code asks the landlord to look at what they answered. Open until a member of staff has either made sure who it is
 * (accepted), could not (refused), or lets a letter with a code prove it (posted). What is asked proves nothing: only what staff checked does.
 */
@Entity
@Table(name = "correction_request")
public class CorrectionRequest {

    /** How far it is. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        /** A letter with a code goes to the home of somebody: if that is who asked, the code proves it. */
        POSTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "browser_hash")
    private byte[] browserHash;

    @Column(name = "address")
    private String address;

    @Column(name = "full_name")
    private String fullName;

    private @Nullable LocalDate born;

    @Column(name = "rent_account")
    private String rentAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_kind")
    private ContactKind replyKind;

    @Column(name = "reply_value")
    private String replyValue;

    private String differs;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "checked_by")
    private @Nullable String checkedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CorrectionRequest() {}

    @SuppressWarnings("NullAway.Init")
    CorrectionRequest(byte[] browserHash, String address, Asked asked, Instant now) {
        this.reference = SpokenReference.random();
        this.browserHash = browserHash.clone();
        this.address = address;
        this.fullName = asked.fullName();
        this.born = asked.born();
        this.rentAccount = asked.rentAccount();
        this.replyKind = asked.reply().kind();
        this.replyValue = asked.reply().value();
        this.differs = asked.differs();
        this.askedAt = now;
        this.state = State.OPEN;
    }

    /**
     * What somebody asks us to look at.
     *
     * @param born null where they did not say
     * @param reply how we may answer
     * @param differs what they think is different; may be empty
     */
    public record Asked(
            String fullName, @Nullable LocalDate born, String rentAccount, Claim.Reached reply, String differs) {}

    /** Staff made sure that it is this person, in the way they say. */
    void accept(long person, String how, Author by, Instant now) {
        decide(State.ACCEPTED, by, now);
        personId = person;
        checkedBy = how;
    }

    /** A letter with a code to this person is to prove it. */
    void post(long person, Author by, Instant now) {
        decide(State.POSTED, by, now);
        personId = person;
    }

    /** The row of whom it turned out to be, for joins only. */
    @Nullable
    Long personId() {
        return personId;
    }

    /** Staff could not make sure. */
    void refuse(Author by, Instant now) {
        decide(State.REFUSED, by, now);
    }

    private void decide(State decided, Author by, Instant now) {
        if (state != State.OPEN) {
            throw new IllegalStateException("Correction request " + reference + " is " + state + " already");
        }
        state = decided;
        decidedAt = now;
        decidedBy = by.name();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public String reference() {
        return reference;
    }

    public String fullName() {
        return fullName;
    }

    public @Nullable LocalDate born() {
        return born;
    }

    public String rentAccount() {
        return rentAccount;
    }

    /** How we may answer them. */
    public Claim.Reached reply() {
        return new Claim.Reached(replyKind, replyValue);
    }

    public String differs() {
        return differs;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }
}
