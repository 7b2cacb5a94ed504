package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.tenancy.NumberKeeping;

/** What a text says of the number itself: not mine, still mine, no texts, texts again. */
@ApplicationScoped
class AboutNumber {

    @Inject
    Clock clock;

    @Inject
    NumberKeeping numbers;

    @Inject
    TextConversations conversations;

    @Inject
    HandingOver handing;

    @Inject
    Answers answers;

    @Inject
    Work work;

    /** Nothing more goes there but this one answer; a person looks for the right number. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome wrong(Turn turn) {
        end(turn);
        numbers.wrong(turn.text().sender(), turn.speaker().people());
        work.add(turn, Kind.CONTACT, "task.reply.wrong_number");
        answers.say(turn, "reply.wrong_number");
        return Outcome.DONE;
    }

    /** An answer to "is this still the best number?" A new number is for a person to take down: whoever holds the old phone could give any. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome checked(Turn turn) {
        if (turn.first() == Intent.CONFIRM) {
            numbers.right(turn.text().sender(), turn.speaker().people());
            answers.say(turn, "reply.number_right");
            return Outcome.DONE;
        }
        work.add(turn, Kind.CONTACT, "task.reply.number_changed");
        return handing.toPerson(turn);
    }

    /** The carrier answers STOP by itself: we send nothing, now or later. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome stop(Turn turn) {
        end(turn);
        numbers.stop(turn.text().sender(), turn.speaker().people());
        return Outcome.DONE;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome start(Turn turn) {
        numbers.start(turn.text().sender(), turn.speaker().people());
        return Outcome.DONE;
    }

    private void end(Turn turn) {
        conversations.release(turn.conversation());
        turn.conversation().settle(clock.instant());
    }
}
