package org.doorstep.conversation;

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
import org.doorstep.SpokenReference;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/**
 * A tenant asks us something. Open, with a moment by which it is answered; then answered, perhaps more than once; closed, when the tenant needs no more, or
 * when staff settled it in another way.
 */
@Entity
@Table(name = "enquiry")
public class Enquiry {

    /** How far it is. From open to answered or closed, from answered to closed, never back. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "form_hash")
    private byte[] formHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "appointment_id")
    private @Nullable Long appointmentId;

    @Column(name = "works_order_id")
    private @Nullable Long worksOrderId;

    @Enumerated(EnumType.STRING)
    private EnquiryKind kind;

    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "next_by")
    private @Nullable Instant nextBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private int answers;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_note")
    private @Nullable String closedNote;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Enquiry() {}

    /**
     * One that is asked now.
     *
     * @param by the tenant, or who acts for them
     */
    @SuppressWarnings("NullAway.Init")
    Enquiry(
            byte[] formHash,
            long personId,
            EnquiryKind kind,
            String words,
            Author by,
            EnquiryClock clock,
            Instant now) {
        this.reference = SpokenReference.random();
        this.formHash = formHash.clone();
        this.personId = personId;
        this.kind = kind;
        this.words = words;
        this.askedBy = by.name();
        this.askedAt = now;
        this.answerBy = clock.answerBy(now);
        this.nextBy = answerBy;
        this.state = State.OPEN;
    }

    /** It is about this visit. */
    void aboutVisit(Long appointment) {
        appointmentId = appointment;
    }

    /** It is about this repair, for which no visit is booked. */
    void aboutOrder(Long order) {
        worksOrderId = order;
    }

    /** Takes one more answer. */
    EnquiryAnswer answer(String written, Author by, Instant now) {
        if (state == State.CLOSED) {
            throw new IllegalStateException("Enquiry " + reference + " is closed");
        }
        state = State.ANSWERED;
        settle(now);
        answers++;
        return new EnquiryAnswer(id, answers, written, by, now);
    }

    /** Nothing more is awaited. */
    void close(@Nullable String note, Author by, Instant now) {
        if (state == State.CLOSED) {
            throw new IllegalStateException("Enquiry " + reference + " is closed already");
        }
        state = State.CLOSED;
        settle(now);
        closedAt = now;
        closedBy = by.name();
        closedNote = note;
    }

    private void settle(Instant now) {
        nextBy = null;
        if (settledAt == null) {
            settledAt = now;
        }
    }

    /** Whether what was promised by a moment is still awaited after it. */
    public boolean isOverdue(Instant now) {
        return nextBy != null && now.isAfter(nextBy);
    }

    /** The tenant's own see it; who acts for them, where they may do everything or asked themselves. */
    boolean isOpenTo(boolean mayAll, String author) {
        return mayAll || askedBy.equals(author);
    }

    Long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    public String reference() {
        return reference;
    }

    public EnquiryKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant answerBy() {
        return answerBy;
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** How many answers there are. */
    public int answers() {
        return answers;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }

    public @Nullable String closedNote() {
        return closedNote;
    }
}
