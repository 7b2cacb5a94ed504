package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.InertText;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.conversation.Complaint.State;
import org.doorstep.settings.PlainDates;

/** Staff say who deals with a complaint, and answer it. Whoever complained is told in the same transaction, where they gave us a way that Doorstep has. */
@ApplicationScoped
public class AnsweringComplaint {

    /** What became of it. */
    public enum Result {
        DONE,
        UNKNOWN,
        /** A colleague was quicker. */
        ALREADY
    }

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    ComplaintClock complaintClock;

    @Inject
    Complaints complaints;

    @Inject
    ComplaintTelling telling;

    @Inject
    AuditTrail audit;

    /**
     * Tells them who deals with it.
     *
     * @param name whom they may ask for
     */
    @Retried
    @Transactional
    public Result acknowledge(String reference, String name, Author by) {
        Optional<Complaint> found = complaints.find(reference, LockModeType.PESSIMISTIC_WRITE);
        if (!isIn(State.RECEIVED, found)) {
            return found.isEmpty() ? Result.UNKNOWN : Result.ALREADY;
        }
        Instant now = clock.instant();
        found.get().acknowledge(InertText.onOneLine(name), complaintClock, by, now, dates.dateOf(now));
        telling.acknowledged(found.get());
        audit.record(Deed.of(by, "complaint.acknowledge", "complaint:" + reference));
        return Result.DONE;
    }

    /**
     * Answers it.
     *
     * @param answer the words that are sent, or that staff ring or write with
     */
    @Retried
    @Transactional
    public Result answer(String reference, String answer, Author by) {
        Optional<Complaint> found = complaints.find(reference, LockModeType.PESSIMISTIC_WRITE);
        if (!isIn(State.ACKNOWLEDGED, found)) {
            return found.isEmpty() ? Result.UNKNOWN : Result.ALREADY;
        }
        found.get().answer(InertText.of(answer), by, clock.instant());
        telling.answered(found.get());
        audit.record(Deed.of(by, "complaint.answer", "complaint:" + reference));
        return Result.DONE;
    }

    private static boolean isIn(State state, Optional<Complaint> found) {
        return found.filter(complaint -> complaint.state() == state).isPresent();
    }
}
