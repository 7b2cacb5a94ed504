package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.EarlierAnswering;
import org.doorstep.booking.EarlierAnswering.Standing;
import org.doorstep.booking.EarlierAnswering.Waiting;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.replying.TextConversation.Question;

/**
 * "A sooner time is free": YES takes it while it is held, NO keeps the visit as it is. Where several are free for different visits, YES is asked which, by
 * day; and where the one that was spoken of last has gone, no other is taken in its place.
 */
@ApplicationScoped
class SoonerAnswers {

    @Inject
    Clock clock;

    @Inject
    AppointmentBooking booking;

    @Inject
    EarlierAnswering earlier;

    @Inject
    TheirVisits visits;

    @Inject
    TextConversations conversations;

    @Inject
    HandingOver handing;

    @Inject
    AskingWhich which;

    @Inject
    Answers answers;

    /** Whether it answers what we said last of a sooner time. */
    boolean isAnsweredBy(Turn turn) {
        Intent said = turn.first();
        boolean yesOrNo = said == Intent.CONFIRM || said == Intent.NO;
        return switch (turn.spoken().purpose()) {
            case Spoken.SOONER -> yesOrNo;
            case Spoken.WHICH_SOONER -> yesOrNo || said == Intent.MORE;
            default -> false;
        };
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        List<Waiting> open = open(turn);
        if (turn.spoken().purpose().equals(Spoken.WHICH_SOONER)) {
            return none(turn, open);
        }
        Optional<TheirVisit> visit = visits.find(turn.visits(), turn.spoken().about());
        if (visit.isEmpty()) {
            return handing.toPerson(turn);
        }
        List<Waiting> meant =
                open.stream().filter(each -> isOf(each, visit.get())).toList();
        if (turn.first() == Intent.NO) {
            return no(turn, visit.get(), meant);
        }
        boolean others = meant.size() < open.size();
        return others ? which.sooner(turn, open, !meant.isEmpty()) : yes(turn, visit.get(), meant);
    }

    /** A digit or a day takes that one, if it is still free, and nothing else. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Outcome> chosen(Turn turn) {
        return conversations.choice(turn.conversation(), turn.reply().picked()).flatMap(choice -> visits.find(
                        turn.visits(), choice.appointment())
                .map(visit -> take(turn, visit, choice)));
    }

    private Outcome take(Turn turn, TheirVisit visit, TextChoice choice) {
        boolean stands = turn.conversation().stands(Question.SOONER, turn.text().receivedAt());
        List<Waiting> meant = open(turn).stream()
                .filter(each -> stands && isOf(each, visit) && each.sooner().equals(choice.window()))
                .toList();
        return yes(turn, visit, meant);
    }

    private Outcome yes(Turn turn, TheirVisit visit, List<Waiting> meant) {
        turn.means(visit);
        boolean had = !meant.isEmpty() && booking.haveSooner(meant.get(0).question()) instanceof Booked;
        if (!had) {
            answers.say(turn, "reply.sooner_gone");
            return Outcome.DONE;
        }
        turn.conversation().settle(clock.instant());
        if (!answers.isToldByNotice(turn, visit.reference(), Spoken.CHANGED)) {
            answers.say(turn, Spoken.CHANGED, "reply.changed", Map.of());
        }
        return Outcome.DONE;
    }

    /** They keep the visit that was spoken of last; another sooner time of theirs stays free for as long as it is held. */
    private Outcome no(Turn turn, TheirVisit visit, List<Waiting> meant) {
        turn.means(visit);
        meant.forEach(each -> earlier.no(each.question()));
        answers.say(turn, "reply.still");
        return Outcome.DONE;
    }

    /** None of those that they were asked about. MORE has no others to give, and gives none of these away. */
    private Outcome none(Turn turn, List<Waiting> open) {
        if (turn.first() != Intent.MORE) {
            List<TextChoice> choices = conversations.choices(turn.conversation());
            open.stream()
                    .filter(each -> choices.stream()
                            .anyMatch(choice -> each.visit().reference().equals(choice.appointment())))
                    .forEach(each -> earlier.no(each.question()));
            turn.conversation().settle(clock.instant());
        }
        answers.say(turn, "reply.sooner_kept");
        return Outcome.DONE;
    }

    /** The sooner times that are free for visits of theirs, soonest first; of one visit the one that it was asked about last. */
    private List<Waiting> open(Turn turn) {
        return earlier.waiting(turn.speaker().rows()).stream()
                .filter(each -> each.standing() == Standing.OPEN)
                .filter(each ->
                        visits.find(turn.visits(), each.visit().reference()).isPresent())
                .collect(Collectors.toMap(
                        each -> each.visit().reference(), each -> each, (newest, older) -> newest, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing((Waiting each) -> each.sooner().earliest())
                        .thenComparing(each -> each.visit().window().earliest()))
                .toList();
    }

    private static boolean isOf(Waiting waiting, TheirVisit visit) {
        return waiting.visit().reference().equals(visit.reference());
    }
}
