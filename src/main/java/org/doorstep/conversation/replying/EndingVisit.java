package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.Cancelled;
import org.doorstep.booking.ChangeRules;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotKey;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.replying.TextConversation.Question;

/** A visit is never ended by one text: it is asked once more, and the end can be taken back for an hour. */
@ApplicationScoped
class EndingVisit {

    private static final Duration ASKED_FOR = Duration.ofHours(24);
    private static final Duration UNDONE_FOR = Duration.ofHours(1);

    /** For the history of the visit. */
    private static final String BY_TEXT = "Asked for by text";

    private static final String FIXED = "Asked for by text: it is fixed";

    @Inject
    Clock clock;

    @Inject
    AppointmentBooking booking;

    @Inject
    ChangeRules rules;

    @Inject
    SlotKey slotKeys;

    @Inject
    TextConversations conversations;

    @Inject
    OfferingTimes offering;

    @Inject
    HandingOver handing;

    @Inject
    Answers answers;

    @Inject
    Work work;

    /** They want to end it, or say so once more. Only a plain answer to our question ends it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome cancel(Turn turn, TheirVisit visit) {
        if (!visit.isStanding()) {
            return over(turn, visit);
        }
        boolean plain = turn.answersA(Sent.CANCEL_ASKED) && turn.reply().certainty() >= 1;
        return plain && wasAsked(turn, visit)
                ? end(turn, visit)
                : ask(turn, visit, Question.CANCEL, "reply.cancel_asked");
    }

    /** They say that it is fixed. That ends no check that the law asks for, and nothing whose clock runs. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome fixed(Turn turn, TheirVisit visit) {
        if (!visit.isStanding()) {
            return over(turn, visit);
        }
        if (visit.isAskedForByLaw()) {
            answers.say(turn, Spoken.AFTER_NO, "reply.after_no.law", Map.of());
            return Outcome.PERSON;
        }
        return ask(turn, visit, Question.FIXED, "reply.fixed_asked");
    }

    /** They want the visit back that was ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome undo(Turn turn, TheirVisit visit) {
        if (!visit.isCancelled() || !mayUndo(turn, visit)) {
            return over(turn, visit);
        }
        SlotChoice same = SlotChoice.ofSlot(visit.orders(), slotKeys.of(visit.window()));
        BookingResult result = visit.appointment().privateTo() == null
                ? booking.book(same, visit.actor())
                : booking.bookPrivately(same, visit.actor());
        if (!(result instanceof Booked back)) {
            turn.conversation().wish("");
            return offering.instead(turn, Sought.of(visit), "reply.offer.gone");
        }
        turn.conversation().settle(clock.instant());
        turn.means(new TheirVisit(back.appointment(), visit.owner()));
        if (!answers.isToldByNotice(turn, back.appointment().reference(), Spoken.BOOKED)) {
            answers.say(turn, Spoken.BOOKED, "reply.booked", Map.of());
        }
        return Outcome.DONE;
    }

    /** What is true of a visit that does not take place, or is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome over(Turn turn, TheirVisit visit) {
        turn.means(visit);
        if (visit.isStanding()) {
            answers.say(turn, "reply.still");
            return Outcome.DONE;
        }
        if (!visit.isCancelled()) {
            return handing.toPerson(turn);
        }
        answers.say(turn, mayUndo(turn, visit) ? "reply.is_cancelled.undo" : "reply.is_cancelled");
        return Outcome.DONE;
    }

    private static boolean mayUndo(Turn turn, TheirVisit visit) {
        return turn.conversation().stands(Question.UNDO, turn.text().receivedAt())
                && visit.reference().equals(turn.conversation().about());
    }

    private static boolean wasAsked(Turn turn, TheirVisit visit) {
        Instant came = turn.text().receivedAt();
        return visit.reference().equals(turn.conversation().about())
                && (turn.conversation().stands(Question.CANCEL, came)
                        || turn.conversation().stands(Question.FIXED, came));
    }

    private Outcome ask(Turn turn, TheirVisit visit, Question question, String template) {
        turn.means(visit);
        conversations.release(turn.conversation());
        if (!rules.isChangeableByTenant(visit.appointment())) {
            answers.say(turn, "reply.too_late");
            return Outcome.DONE;
        }
        Instant now = clock.instant();
        turn.conversation().ask(question, visit.reference(), visit.owner().personId(), now, now.plus(ASKED_FOR));
        answers.say(turn, Spoken.CANCEL_ASKED, template, Map.of());
        return Outcome.DONE;
    }

    private Outcome end(Turn turn, TheirVisit visit) {
        turn.means(visit);
        boolean fixed = turn.conversation().isAsked(Question.FIXED);
        BookingResult result = booking.cancel(visit.reference(), fixed ? FIXED : BY_TEXT, visit.actor());
        Instant now = clock.instant();
        if (!(result instanceof Cancelled)) {
            turn.conversation().settle(now);
            answers.say(turn, "reply.too_late");
            return Outcome.DONE;
        }
        turn.conversation().ask(Question.UNDO, visit.reference(), visit.owner().personId(), now, now.plus(UNDONE_FOR));
        if (!answers.isToldByNotice(turn, visit.reference(), Spoken.CANCELLED)) {
            answers.say(turn, Spoken.CANCELLED, "cancelled.by_text", Map.of());
        }
        if (fixed) {
            work.add(turn, Kind.TEXT, "task.reply.fixed");
        }
        return Outcome.DONE;
    }
}
