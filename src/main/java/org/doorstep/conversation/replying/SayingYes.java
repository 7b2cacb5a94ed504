package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.conversation.reading.Sent;

/** YES, KEEP and UNDO: what they mean hangs on what was asked. */
@ApplicationScoped
class SayingYes {

    @Inject
    Clock clock;

    @Inject
    AppointmentBooking booking;

    @Inject
    EndingVisit ending;

    @Inject
    HandingOver handing;

    @Inject
    TextConversations conversations;

    @Inject
    Answers answers;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn, TheirVisit visit) {
        turn.means(visit);
        if (turn.answersA(Sent.CANCELLED)) {
            return ending.undo(turn, visit);
        }
        if (!visit.isStanding()) {
            return ending.over(turn, visit);
        }
        if (turn.answersA(Sent.OFFER) || turn.answersA(Sent.CANCEL_ASKED) || turn.answersA(Sent.AFTER_NO)) {
            return keep(turn);
        }
        if (visit.isOverAt(clock.instant()) || !(booking.confirm(visit.reference(), visit.actor()) instanceof Booked)) {
            return handing.toPerson(turn);
        }
        answers.say(turn, "reply.confirmed");
        return Outcome.DONE;
    }

    private Outcome keep(Turn turn) {
        conversations.release(turn.conversation());
        turn.conversation().settle(clock.instant());
        answers.say(turn, "reply.still");
        return Outcome.DONE;
    }
}
