package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.settings.PlainDates;

/** A text from a number that is no tenant's to act by: it changes nothing, whatever it says, and a person reads it. */
@ApplicationScoped
class Strangers {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    HandingOver handing;

    @Inject
    Answers answers;

    @Inject
    Work work;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        if (turn.reply().decision() == Decision.PERSON_NOW) {
            return handing.now(turn);
        }
        if (turn.first() == Intent.STOP || turn.first() == Intent.START) {
            return Outcome.DONE;
        }
        if (turn.text().safe()) {
            work.add(turn, Kind.SAFETY, "task.reply.safe");
            return Outcome.SAFETY;
        }
        if (turn.conversation().isFirstAnswerOn(dates.dateOf(clock.instant()))) {
            answers.say(turn, Spoken.ANSWER, "reply.unknown", Map.of());
        }
        return Outcome.PERSON;
    }
}
