package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.doorstep.conversation.reading.Sent;

/** Not understood: asked once more, by a shorter question. The second time in a row a person reads it. */
@ApplicationScoped
class AskingAgain {

    @Inject
    EndingVisit ending;

    @Inject
    HandingOver handing;

    @Inject
    TheirVisits visits;

    @Inject
    TextConversations conversations;

    @Inject
    SlotWords words;

    @Inject
    Answers answers;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        List<TheirVisit> meant = visits.meant(turn.spoken(), turn.visits());
        if (meant.size() == 1
                && turn.answersA(Sent.CANCELLED)
                && turn.conversation().mayAskAgain()) {
            return ending.over(turn, meant.get(0));
        }
        if (meant.isEmpty() || !turn.conversation().mayAskAgain()) {
            return handing.toPerson(turn);
        }
        if (meant.size() == 1) {
            turn.means(meant.get(0));
        }
        ask(turn);
        return Outcome.DONE;
    }

    private void ask(Turn turn) {
        if (turn.answersA(Sent.OFFER)) {
            int count = conversations.choices(turn.conversation()).size();
            answers.say(turn, Spoken.ANSWER, "reply.unsure.offer", Map.of("digits", words.digits(count)));
        } else if (turn.answersA(Sent.CANCEL_ASKED)) {
            answers.say(turn, "reply.unsure.cancel");
        } else {
            answers.say(turn, "reply.unsure");
        }
    }
}
