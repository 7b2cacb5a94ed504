package org.doorstep.conversation.replying;

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
import org.jspecify.annotations.Nullable;

/**
 * What stands between us and one number: what was asked last that a digit or one word answers, about which visit, and until when. Locked while a text of
 * the number is dealt with. A question that has run out stays, so that it is known that it has.
 */
@Entity
@Table(name = "text_conversation")
public class TextConversation {

    /** What a digit or one word may answer. */
    enum Question {
        /** Which of these times? */
        OFFER,
        /** End the visit? */
        CANCEL,
        /** End it, since it is fixed? */
        FIXED,
        /** Have the visit back that was ended? */
        UNDO,
        /** Which of these visits do you mean? */
        WHICH,
        /** Which of these sooner times do you want? */
        SOONER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Enumerated(EnumType.STRING)
    private @Nullable Question asked;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "stands_until")
    private @Nullable Instant standsUntil;

    private @Nullable String about;
    private int round;

    @Column(name = "first_round")
    private int firstRound;

    private @Nullable String wish;

    @Column(name = "asked_by")
    private @Nullable Long askedBy;

    @Column(name = "not_understood")
    private int notUnderstood;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @Column(name = "rung_on")
    private @Nullable LocalDate rungOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TextConversation() {}

    /**
     * Asks about a visit; what was asked before does not stand any more.
     *
     * @param visit its reference; null: a time is offered for a first one
     */
    void ask(Question question, @Nullable String visit, long person, Instant now, Instant until) {
        asked = question;
        askedAt = now;
        standsUntil = until;
        about = visit;
        personId = person;
        askedBy = null;
        changedAt = now;
    }

    /**
     * Asks which visit a text means.
     *
     * @param text its row
     */
    void askWhich(long text, Instant now, Instant until) {
        asked = Question.WHICH;
        askedAt = now;
        standsUntil = until;
        about = null;
        askedBy = text;
        changedAt = now;
    }

    /** Asks which sooner time they want: perhaps of different visits, and of different people who share the number. */
    void askWhichSooner(Instant now, Instant until) {
        asked = Question.SOONER;
        askedAt = now;
        standsUntil = until;
        about = null;
        askedBy = null;
        changedAt = now;
    }

    /** A search for other times begins. */
    void wish(String tokens) {
        wish = tokens;
        firstRound = round + 1;
    }

    /** The next choices; digits for older ones mean nothing any more. */
    int nextRound() {
        round++;
        return round;
    }

    /** Nothing is asked any more. */
    void settle(Instant now) {
        asked = null;
        askedAt = null;
        standsUntil = null;
        about = null;
        askedBy = null;
        changedAt = now;
    }

    /** Whether this was asked last, however long ago. */
    boolean isAsked(Question question) {
        return asked == question;
    }

    /** Whether it was asked which visit, or which sooner time. */
    boolean isAskedWhich() {
        return asked == Question.WHICH || asked == Question.SOONER;
    }

    /** Whether it was asked if the visit is to end. */
    boolean isAskedToEnd() {
        return asked == Question.CANCEL || asked == Question.FIXED;
    }

    /** Whether nothing is asked, and what was asked at this moment or before was answered. */
    boolean isSettledSince(Instant then) {
        return asked == null && changedAt.isAfter(then);
    }

    /** Whether this was asked last, and an answer that came at a moment still counts. */
    boolean stands(Question question, Instant came) {
        return asked == question
                && standsUntil != null
                && came.isBefore(standsUntil)
                && askedAt != null
                && came.isAfter(askedAt);
    }

    void understood() {
        notUnderstood = 0;
    }

    /** Whether we may ask again: the second time in a row a person reads it. */
    boolean mayAskAgain() {
        boolean may = notUnderstood == 0;
        notUnderstood = may ? 1 : 0;
        return may;
    }

    /** Whether the fixed answer to a number that we do not know is due: once a day. */
    boolean isFirstAnswerOn(LocalDate today) {
        boolean first = !today.equals(answeredOn);
        answeredOn = today;
        return first;
    }

    /** Whether a ring is answered: once a day. */
    boolean isFirstRingOn(LocalDate today) {
        boolean first = !today.equals(rungOn);
        rungOn = today;
        return first;
    }

    long id() {
        return id;
    }

    int round() {
        return round;
    }

    int firstRound() {
        return firstRound;
    }

    /** Tokens of the wish; empty where there was none. */
    String wish() {
        return wish == null ? "" : wish;
    }

    @Nullable
    String about() {
        return about;
    }

    /** Row of the text that waits until it is said which visit it means. */
    @Nullable
    Long askedBy() {
        return askedBy;
    }
}
