package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.replying.TextConversation.Question;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;

/**
 * Acts on the one visit that a text means. Where it could mean several, it is asked which, by day and time alone: a shared phone is read by others
 * (safeguard 11).
 */
@ApplicationScoped
class ActingOnVisit {

    @Inject
    Clock clock;

    @Inject
    TheirVisits visits;

    @Inject
    WaitingTexts texts;

    @Inject
    Turns turns;

    @Inject
    TextConversations conversations;

    @Inject
    SayingYes sayingYes;

    @Inject
    SayingNo sayingNo;

    @Inject
    OfferingTimes offering;

    @Inject
    FirstTimes first;

    @Inject
    EndingVisit ending;

    @Inject
    AskingWhere askingWhere;

    @Inject
    AskingForCall calls;

    @Inject
    SoonerAnswers sooner;

    @Inject
    HandingOver handing;

    @Inject
    AskingWhich which;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        if (sooner.isAnsweredBy(turn)) {
            return sooner.on(turn);
        }
        List<TheirVisit> meant = visits.meant(turn.spoken(), turn.visits());
        return switch (meant.size()) {
            case 0 -> none(turn);
            case 1 -> on(turn, meant.get(0));
            default -> which.visit(turn, meant);
        };
    }

    /** They said which: what they wrote before is done about that one. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Outcome> chosen(Turn turn) {
        TextConversation conversation = turn.conversation();
        Long earlier = conversation.askedBy();
        if (earlier == null || !conversation.stands(Question.WHICH, turn.text().receivedAt())) {
            return Optional.empty();
        }
        return conversations
                .choice(conversation, turn.reply().picked())
                .flatMap(choice -> visits.find(turn.visits(), choice.appointment()))
                .map(visit -> {
                    conversation.settle(clock.instant());
                    Turn meant = turn.meaning(turns.readAgain(texts.find(earlier), conversation, visit), visit);
                    Outcome outcome = on(meant, visit);
                    turn.became(meant);
                    return outcome;
                });
    }

    private Outcome on(Turn turn, TheirVisit visit) {
        turn.means(visit);
        if (turn.first() != Intent.CONFIRM && !isReachedByText(turn)) {
            return calls.instead(turn);
        }
        return switch (turn.first()) {
            case CONFIRM -> sayingYes.on(turn, visit);
            case NO -> sayingNo.on(turn, visit);
            case CHANGE, MORE -> time(turn, visit);
            case CANCEL -> ending.cancel(turn, visit);
            case FIXED -> ending.fixed(turn, visit);
            case LATE, WHERE_ARE_YOU -> askingWhere.on(turn, visit);
            default -> handing.toPerson(turn);
        };
    }

    private static boolean isReachedByText(Turn turn) {
        return ContactPoint.isProvable(ContactKind.MOBILE, turn.text().sender());
    }

    /** Of a visit that is over, and of whose works orders none is left to do, nothing is changed: then it is a first time that they want. */
    private Outcome time(Turn turn, TheirVisit visit) {
        Sought sought = Sought.of(visit);
        if (sought.orders().isEmpty()) {
            return first.on(turn);
        }
        return turn.first() == Intent.MORE ? offering.more(turn, sought) : offering.change(turn, sought);
    }

    private Outcome none(Turn turn) {
        return switch (turn.first()) {
            case CHANGE, MORE -> isReachedByText(turn) ? first.on(turn) : calls.instead(turn);
            case CONFIRM, CANCEL -> first.none(turn);
            default -> handing.toPerson(turn);
        };
    }
}
