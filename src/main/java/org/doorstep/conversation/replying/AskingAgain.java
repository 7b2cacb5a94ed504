package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.replying.TextConversation.Question;

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
        boolean isOfNothing = meant.isEmpty() && !turn.conversation().isAsked(Question.OFFER);
        if (isOfNothing || !turn.conversation().mayAskAgain()) {
            return handing.toPerson(turn);
        }
        if (meant.size() == 1) {
            turn.means(meant.get(0));
        }
        ask(turn);
        return Outcome.DONE;
    }

    /** By what is asked and not answered yet. */
    private void ask(Turn turn) {
        TextConversation conversation = turn.conversation();
        if (conversation.isAsked(Question.OFFER) && turn.answersA(Sent.OFFER)) {
            sayDigits(turn, "reply.unsure.offer");
        } else if (conversation.isAskedWhich() && turn.answersA(Sent.OFFER)) {
            sayDigits(turn, "reply.unsure.which");
        } else if (conversation.isAskedToEnd() && turn.answersA(Sent.CANCEL_ASKED)) {
            answers.say(turn, "reply.unsure.cancel");
        } else {
            answers.say(turn, "reply.unsure");
        }
    }

    private void sayDigits(Turn turn, String template) {
        int count = conversations.choices(turn.conversation()).size();
        answers.say(turn, Spoken.ANSWER, template, Map.of("digits", words.digits(count)));
    }
}
