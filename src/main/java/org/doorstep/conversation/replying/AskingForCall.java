package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.settings.PlainDates;

/** They want to be rung: by a text, or by ringing and hanging up, which costs nothing. */
@ApplicationScoped
class AskingForCall {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Answers answers;

    @Inject
    Work work;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        work.add(turn, Kind.CALL, "task.reply.call");
        answers.sayWhen(turn, "reply.call");
        return Outcome.DONE;
    }

    /** Rung once or ten times on a day: one call, and one answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome rang(Turn turn) {
        LocalDate today = dates.dateOf(clock.instant());
        work.addOnce(turn, "ring/" + turn.conversation().id() + "/" + today, Kind.CALL, "task.reply.rang");
        if (turn.conversation().isFirstRingOn(today)) {
            answers.sayWhen(turn, "reply.call");
        }
        return Outcome.DONE;
    }

    /** Whom no text reaches, since they pressed a key of a landline, is rung. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome instead(Turn turn) {
        work.add(turn, Kind.CALL, "task.reply.pressed");
        return Outcome.DONE;
    }
}
