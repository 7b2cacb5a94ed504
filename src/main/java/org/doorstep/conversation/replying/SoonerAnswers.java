package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.EarlierAnswering;
import org.doorstep.booking.EarlierAnswering.Standing;
import org.doorstep.booking.EarlierAnswering.Waiting;
import org.doorstep.conversation.reading.Intent;

/** "A sooner time is free": YES takes it while it is held, NO keeps the visit as it is. */
@ApplicationScoped
class SoonerAnswers {

    @Inject
    AppointmentBooking booking;

    @Inject
    EarlierAnswering earlier;

    @Inject
    HandingOver handing;

    @Inject
    Answers answers;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn, TheirVisit visit) {
        turn.means(visit);
        List<Waiting> open = earlier.waiting(turn.speaker().rows()).stream()
                .filter(each -> each.standing() == Standing.OPEN)
                .toList();
        if (open.stream().map(each -> each.visit().id()).distinct().count() > 1) {
            return handing.toPerson(turn);
        }
        List<Waiting> meant = open.stream()
                .filter(each -> each.visit().reference().equals(visit.reference()))
                .filter(each -> each.standing() == Standing.OPEN)
                .toList();
        if (turn.first() == Intent.CONFIRM) {
            return have(turn, visit, meant);
        }
        meant.forEach(each -> earlier.no(each.question()));
        answers.say(turn, "reply.still");
        return Outcome.DONE;
    }

    private Outcome have(Turn turn, TheirVisit visit, List<Waiting> meant) {
        boolean had = !meant.isEmpty() && booking.haveSooner(meant.get(0).question()) instanceof Booked;
        if (!had) {
            answers.say(turn, "reply.sooner_gone");
        } else if (!answers.isToldByNotice(turn, visit.reference(), Spoken.CHANGED)) {
            answers.say(turn, Spoken.CHANGED, "reply.changed", Map.of());
        }
        return Outcome.DONE;
    }
}
