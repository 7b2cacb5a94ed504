package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;

/**
 * A text from a safe contact. YES is noted; all else a person reads, since nothing that we would ask back could be said without saying who we are.
 */
@ApplicationScoped
class SafeReplies {

    @Inject
    AppointmentBooking booking;

    @Inject
    TheirVisits visits;

    @Inject
    Answers answers;

    @Inject
    Work work;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        List<TheirVisit> meant = visits.meant(turn.spoken(), turn.visits());
        if (meant.size() == 1) {
            turn.means(meant.get(0));
        }
        if (turn.reply().decision() == Decision.PERSON_NOW) {
            return now(turn);
        }
        answers.sayPlainly(turn, "safe.thanks");
        boolean yes = turn.first() == Intent.CONFIRM && turn.reply().decision() == Decision.ACT;
        if (!yes || meant.size() != 1 || !meant.get(0).isStanding()) {
            return turn.first() == Intent.THANKS ? Outcome.DONE : read(turn);
        }
        booking.confirm(meant.get(0).reference(), meant.get(0).actor());
        return Outcome.DONE;
    }

    private Outcome read(Turn turn) {
        work.add(turn, Kind.SAFETY, "task.reply.safe");
        return Outcome.SAFETY;
    }

    /** Whatever the danger is, what they wrote is for those who are named for it: it shows that there is a safe contact. */
    private Outcome now(Turn turn) {
        if (turn.reply().intents().contains(Intent.EMERGENCY)
                || turn.reply().intents().contains(Intent.HAZARD)) {
            turn.speaksOfDanger();
        }
        work.addUrgent(turn, Kind.SAFETY, "task.reply.safety");
        answers.sayPlainly(turn, "safe.danger");
        return Outcome.SAFETY;
    }
}
