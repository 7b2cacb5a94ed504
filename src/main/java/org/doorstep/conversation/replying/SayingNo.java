package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.reading.Sent;

/** Nobody will be in: nothing changes yet, and we say what would help. */
@ApplicationScoped
class SayingNo {

    @Inject
    EndingVisit ending;

    @Inject
    HandingOver handing;

    @Inject
    Answers answers;

    @Inject
    Work work;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn, TheirVisit visit) {
        turn.means(visit);
        if (!visit.isStanding()) {
            return ending.over(turn, visit);
        }
        if (!visit.appointment().status().isChangeable()) {
            work.addUrgent(turn, Kind.TEXT, "task.reply.not_in");
            answers.say(turn, "reply.too_late");
            return Outcome.DONE;
        }
        if (turn.answersA(Sent.AFTER_NO)) {
            return handing.toPerson(turn);
        }
        answers.say(turn, Spoken.AFTER_NO, visit.isAskedForByLaw() ? "reply.after_no.law" : "reply.after_no", Map.of());
        return Outcome.DONE;
    }
}
