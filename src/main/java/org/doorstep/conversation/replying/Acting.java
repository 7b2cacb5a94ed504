package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.doorstep.conversation.IncomingText.Way;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.ReadReply;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.replying.Speaker.Kind;
import org.doorstep.conversation.replying.TextConversation.Question;

/** Does what a text asks for, as far as the reader is sure and as it is theirs to ask. Dangers go before all else. */
@ApplicationScoped
class Acting {

    @Inject
    Strangers strangers;

    @Inject
    SafeReplies safeReplies;

    @Inject
    HandingOver handing;

    @Inject
    AskingAgain askingAgain;

    @Inject
    AskingForCall calls;

    @Inject
    AboutNumber number;

    @Inject
    ChoosingTime choosing;

    @Inject
    ActingOnVisit onVisit;

    @Inject
    SoonerAnswers sooner;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        if (turn.text().way() == Way.RING && turn.speaker().kind() != Kind.SAFE) {
            return calls.rang(turn);
        }
        return switch (turn.speaker().kind()) {
            case OTHER -> strangers.on(turn);
            case SAFE -> safeReplies.on(turn);
            case TENANT -> ofTenant(turn);
        };
    }

    private Outcome ofTenant(Turn turn) {
        ReadReply reply = turn.reply();
        if (reply.decision() == Decision.PERSON_NOW) {
            return handing.now(turn);
        }
        if (turn.speaker().isSilent()) {
            return silently(turn);
        }
        if (turn.text().isPictureAlone()) {
            return handing.picture(turn);
        }
        if (reply.decision() == Decision.PERSON) {
            return handing.toPerson(turn);
        }
        if (reply.decision() == Decision.ASK) {
            return askingAgain.on(turn);
        }
        turn.conversation().understood();
        Outcome outcome = act(turn).and(besides(turn));
        return reply.decision() == Decision.ACT_AND_SHOW ? outcome.and(handing.show(turn)) : outcome;
    }

    /** Nothing is written back, so nothing is done that needs an answer. YES and START are words by which the carrier lets texts through again. */
    private Outcome silently(Turn turn) {
        if (turn.reply().decision() != Decision.ACT) {
            return Outcome.PERSON;
        }
        return switch (turn.first()) {
            case STOP -> number.stop(turn);
            case START -> number.start(turn);
            case CONFIRM -> number.start(turn).and(onVisit.on(turn));
            default -> Outcome.PERSON;
        };
    }

    private Outcome act(Turn turn) {
        return switch (turn.first()) {
            case STOP -> number.stop(turn);
            case START -> number.start(turn);
            case WRONG_NUMBER -> number.wrong(turn);
            case CALL_ME -> calls.on(turn);
            case COMPLAINT -> handing.complaint(turn);
            case QUESTION, NEW_FAULT -> handing.toPerson(turn);
            // Swearing is not answered; a person reads it, as it may mean something.
            case ABUSE -> Outcome.PERSON;
            case PHOTO -> handing.picture(turn);
            case THANKS -> Outcome.DONE;
            case PICK -> pick(turn);
            case CONFIRM, NO -> turn.answersA(Sent.CHECK) ? number.checked(turn) : onVisit.on(turn);
            default -> onVisit.on(turn);
        };
    }

    private Outcome pick(Turn turn) {
        TextConversation conversation = turn.conversation();
        Optional<Outcome> done = conversation.isAsked(Question.WHICH)
                ? onVisit.chosen(turn)
                : conversation.isAsked(Question.SOONER) ? sooner.chosen(turn) : choosing.on(turn);
        return done.orElseGet(() -> askingAgain.on(turn));
    }

    /** What else it says: a call is made, and a person reads the rest. */
    private Outcome besides(Turn turn) {
        Outcome outcome = turn.text().photos() > 0 ? Outcome.PERSON : Outcome.DONE;
        for (Intent also :
                turn.reply().intents().subList(1, turn.reply().intents().size())) {
            switch (also) {
                case CALL_ME -> outcome = outcome.and(calls.on(turn));
                case QUESTION, NEW_FAULT, COMPLAINT, PHOTO -> outcome = Outcome.PERSON;
                default -> {}
            }
        }
        return outcome;
    }
}
