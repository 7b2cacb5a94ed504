package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotHolds;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.WishGrammar;
import org.doorstep.conversation.replying.TextConversation.Question;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.doorstep.works.WorksOrder;

/**
 * They want a time and have no visit. Where something at their home needs one, first times for the most pressing of it are offered; else it is said that
 * nothing is booked, and what they wished for is for a person. What it is for is never said: a shared phone is read by others.
 */
@ApplicationScoped
class FirstTimes {

    /** Of so many works orders the most pressing is offered that can be booked at all. */
    private static final int MOST = 3;

    @Inject
    Clock clock;

    @Inject
    HomeVisits homes;

    @Inject
    SlotHolds holds;

    @Inject
    TimesThatFit times;

    @Inject
    TextConversations conversations;

    @Inject
    OfferingTimes offering;

    @Inject
    HandingOver handing;

    @Inject
    Answers answers;

    @Inject
    Work work;

    /** They want a time, or others than those that were offered. Which home is meant could be asked only by naming it, so a person sees to that. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn) {
        if (turn.speaker().onlyTenancy().isEmpty()) {
            return handing.toPerson(turn);
        }
        Optional<Sought> sought = standing(turn).or(() -> pressing(turn));
        if (sought.isEmpty()) {
            return nothing(turn);
        }
        return turn.first() == Intent.MORE ? offering.more(turn, sought.get()) : offering.change(turn, sought.get());
    }

    /** For what a time was offered, whatever has become of the offer. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Sought> offered(Turn turn, TextChoice choice) {
        return turn.speaker().owners().stream()
                .filter(owner -> owner.personId() == choice.personId())
                .findFirst()
                .flatMap(owner -> Optional.ofNullable(choice.holdKey())
                        .flatMap(key -> holds.find(key, Sought.holdOwner(owner.personId())))
                        .map(hold -> Sought.first(owner, hold.worksOrders())));
    }

    /** They want none of the times, or nothing of what can only be done about a visit. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome none(Turn turn) {
        if (turn.conversation().isAsked(Question.OFFER)) {
            conversations.release(turn.conversation());
            turn.conversation().settle(clock.instant());
        }
        answers.say(turn, "reply.no_visit");
        return Outcome.DONE;
    }

    private Outcome nothing(Turn turn) {
        if (!turn.reply().wish().isEmpty()) {
            work.add(turn, Kind.CALL, "task.reply.no_visit");
        }
        return none(turn);
    }

    /** What was offered last, while that is asked: others are for the same. */
    private Optional<Sought> standing(Turn turn) {
        return turn.conversation().isAsked(Question.OFFER)
                ? conversations.choices(turn.conversation()).stream()
                        .filter(choice -> choice.appointment() == null)
                        .findFirst()
                        .flatMap(choice -> offered(turn, choice))
                : Optional.empty();
    }

    private Optional<Sought> pressing(Turn turn) {
        Owner owner = turn.speaker().owners().get(0);
        List<Sought> needed = homes.needed(owner.propertyId(), owner.personId()).stream()
                .limit(MOST)
                .map(WorksOrder::reference)
                .map(order -> Sought.first(owner, List.of(order)))
                .toList();
        return needed.stream().filter(this::canBeBooked).findFirst().or(() -> needed.stream()
                .findFirst());
    }

    private boolean canBeBooked(Sought sought) {
        return !times.find(sought, WishGrammar.read(""), Set.of()).times().isEmpty();
    }
}
