package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.booking.EarlierAnswering.Waiting;

/**
 * Asks which of a few is meant, by day and time alone: a shared phone is read by others. Of more than a few, or of such as read alike, a person finds out.
 */
@ApplicationScoped
class AskingWhich {

    private static final int MOST = 3;
    private static final Duration ASKED_FOR = Duration.ofHours(24);

    @Inject
    Clock clock;

    @Inject
    TheirVisits visits;

    @Inject
    TextConversations conversations;

    @Inject
    HandingOver handing;

    @Inject
    SlotWords words;

    @Inject
    Answers answers;

    /** Which of these visits? What they wrote is done about it then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome visit(Turn turn, List<TheirVisit> meant) {
        long times =
                meant.stream().map(each -> each.window().earliest()).distinct().count();
        if (meant.size() > MOST || times < meant.size()) {
            return handing.toPerson(turn);
        }
        Instant now = clock.instant();
        TextConversation conversation = turn.conversation();
        conversations.release(conversation);
        conversation.askWhich(turn.text().id(), now, now.plus(ASKED_FOR));
        conversation.nextRound();
        for (int i = 0; i < meant.size(); i++) {
            TheirVisit each = meant.get(i);
            conversations.add(new TextChoice(conversation, i + 1, each.reference(), each.owner(), each.window(), null));
        }
        String lines = words.starts(meant.stream().map(TheirVisit::window).toList());
        answers.say(turn, Spoken.WHICH, "reply.which", Map.of("digits", words.digits(meant.size()), "visits", lines));
        return Outcome.DONE;
    }

    /**
     * Which of these sooner times?
     *
     * @param free each for a visit of theirs
     * @param isLastFree whether the one of which they were told last is among them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome sooner(Turn turn, List<Waiting> free, boolean isLastFree) {
        long different = free.stream()
                .map(each -> words.sooner(List.of(each)))
                .distinct()
                .count();
        if (free.size() > MOST || different < free.size()) {
            return handing.toPerson(turn);
        }
        Instant until =
                free.stream().map(Waiting::heldUntil).min(Instant::compareTo).orElseThrow();
        TextConversation conversation = turn.conversation();
        conversations.release(conversation);
        conversation.askWhichSooner(clock.instant(), until);
        conversation.nextRound();
        for (int i = 0; i < free.size(); i++) {
            Waiting each = free.get(i);
            TheirVisit visit =
                    visits.find(turn.visits(), each.visit().reference()).orElseThrow();
            conversations.add(
                    new TextChoice(conversation, i + 1, visit.reference(), visit.owner(), each.sooner(), null));
        }
        answers.say(
                turn,
                Spoken.WHICH_SOONER,
                isLastFree ? "reply.which_sooner" : "reply.which_sooner.gone",
                Map.of("digits", words.digits(free.size()), "sooner", words.sooner(free)));
        return Outcome.DONE;
    }
}
