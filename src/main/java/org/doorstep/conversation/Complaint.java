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
import java.time.LocalDate;
import org.doorstep.SpokenReference;
import org.doorstep.audit.Author;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is not happy with us. Received; then acknowledged, when they are told who deals with it; then answered. From the first moment on it has a day by which
 * the next of these is due.
 */
@Entity
@Table(name = "complaint")
public class Complaint {

    /** How far it is; each is reached from the one before alone. */
    public enum State {
        RECEIVED,
        ACKNOWLEDGED,
        ANSWERED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "form_hash")
    private byte[] formHash;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "full_name")
    private String fullName;

    private String words;

    @Column(name = "put_right")
    private String putRight;

    @Column(name = "about_data")
    private boolean aboutData;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_way")
    private ReplyWay replyWay;

    @Column(name = "reply_to")
    private String replyTo;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "acknowledge_by")
    private LocalDate acknowledgeBy;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "next_by")
    private @Nullable LocalDate nextBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "dealt_with_by")
    private @Nullable String dealtWithBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    private @Nullable String answer;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    /**
     * One that has just come.
     *
     * @param today the landlord's date
     */
    @SuppressWarnings("NullAway.Init")
    Complaint(byte[] formHash, ToldComplaint told, ComplaintClock by, Instant now, LocalDate today) {
        this.reference = SpokenReference.random();
        this.formHash = formHash.clone();
        this.personId = told.personId();
        this.fullName = told.name();
        this.words = told.words();
        this.putRight = told.putRight();
        this.aboutData = told.aboutData();
        this.replyWay = told.way();
        this.replyTo = told.replyTo();
        this.madeAt = now;
        this.acknowledgeBy = by.acknowledgeBy(today, aboutData);
        this.answerBy = by.answerBy(acknowledgeBy);
        this.nextBy = acknowledgeBy;
        this.state = State.RECEIVED;
    }

    /** They are told who deals with it; the time for an answer begins. */
    void acknowledge(String name, ComplaintClock by, Author author, Instant now, LocalDate today) {
        move(State.RECEIVED, State.ACKNOWLEDGED);
        dealtWithBy = name;
        acknowledgedAt = now;
        acknowledgedBy = author.name();
        answerBy = by.answerBy(today);
        nextBy = answerBy;
    }

    void answer(String written, Author author, Instant now) {
        move(State.ACKNOWLEDGED, State.ANSWERED);
        answer = written;
        answeredAt = now;
        answeredBy = author.name();
        nextBy = null;
    }

    private void move(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("Complaint " + reference + " is " + state + ", not " + from);
        }
        state = to;
    }

    /** Whether the day by which something was due is over. */
    public boolean isOverdue(LocalDate today) {
        return nextBy != null && today.isAfter(nextBy);
    }

    public String reference() {
        return reference;
    }

    /** Row of the tenant; null where nobody was signed in. */
    @Nullable
    Long personId() {
        return personId;
    }

    public String fullName() {
        return fullName;
    }

    public String words() {
        return words;
    }

    public String putRight() {
        return putRight;
    }

    public boolean aboutData() {
        return aboutData;
    }

    public ReplyWay replyWay() {
        return replyWay;
    }

    public String replyTo() {
        return replyTo;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public LocalDate acknowledgeBy() {
        return acknowledgeBy;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public State state() {
        return state;
    }

    public @Nullable String dealtWithBy() {
        return dealtWithBy;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
