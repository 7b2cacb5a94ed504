package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.CannotChange;
import org.doorstep.booking.BookingResult.TooLate;
import org.doorstep.booking.SlotChoice;
import org.doorstep.conversation.replying.TextConversation.Question;

/** A digit chooses one of the times that are held. To an offer that has run out it does nothing, whatever stands at its place by now (safeguard 28). */
@ApplicationScoped
class ChoosingTime {

    /** For the history of the visit. */
    private static final String BY_TEXT = "Chosen by text";

    @Inject
    Clock clock;

    @Inject
    AppointmentBooking booking;

    @Inject
    TheirVisits visits;

    @Inject
    TextConversations conversations;

    @Inject
    OfferingTimes offering;

    @Inject
    FirstTimes first;

    @Inject
    Answers answers;

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Outcome> on(Turn turn) {
        return conversations.choice(turn.conversation(), turn.reply().picked()).flatMap(choice -> sought(turn, choice)
                .map(sought -> choose(turn, sought, choice)));
    }

    private Optional<Sought> sought(Turn turn, TextChoice choice) {
        return choice.appointment() == null
                ? first.offered(turn, choice)
                : visits.find(turn.visits(), choice.appointment()).map(Sought::of);
    }

    private Outcome choose(Turn turn, Sought sought, TextChoice choice) {
        if (sought.visit() != null) {
            turn.means(sought.visit());
        }
        String hold = choice.holdKey();
        boolean stands = turn.conversation().stands(Question.OFFER, turn.text().receivedAt());
        if (!stands || hold == null || choice.personId() != sought.owner().personId()) {
            return offering.instead(turn, sought, "reply.offer.over");
        }
        BookingResult result = take(sought, hold);
        if (result instanceof Booked booked) {
            taken(turn, sought, booked);
            return Outcome.DONE;
        }
        if (result instanceof TooLate || result instanceof CannotChange) {
            conversations.release(turn.conversation());
            turn.conversation().settle(clock.instant());
            answers.say(turn, "reply.too_late");
            return Outcome.DONE;
        }
        return offering.instead(turn, sought, "reply.offer.gone");
    }

    private BookingResult take(Sought sought, String hold) {
        SlotChoice choice = SlotChoice.ofHold(hold);
        TheirVisit visit = sought.visit();
        if (visit != null && visit.isStanding()) {
            return booking.rebook(visit.reference(), choice, BY_TEXT, sought.actor());
        }
        return visit == null || visit.appointment().privateTo() == null
                ? booking.book(choice, sought.actor())
                : booking.bookPrivately(choice, sought.actor());
    }

    private void taken(Turn turn, Sought sought, Booked booked) {
        boolean moved = booked.appointment().reference().equals(sought.reference());
        conversations.release(turn.conversation());
        turn.conversation().settle(clock.instant());
        turn.means(new TheirVisit(booked.appointment(), sought.owner()));
        String purpose = moved ? Spoken.CHANGED : Spoken.BOOKED;
        if (!answers.isToldByNotice(turn, booked.appointment().reference(), purpose)) {
            answers.say(turn, purpose, moved ? "reply.changed" : "reply.booked", Map.of());
        }
    }
}
