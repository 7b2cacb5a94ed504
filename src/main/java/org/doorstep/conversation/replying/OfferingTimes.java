package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.ChangeRules;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.conversation.reading.Wish;
import org.doorstep.conversation.reading.WishGrammar;
import org.doorstep.conversation.replying.TextConversation.Question;
import org.doorstep.conversation.replying.TimesThatFit.Found;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Offers three times that are held while somebody decides. What was held for them before is free again; the visit itself stays as it is. */
@ApplicationScoped
class OfferingTimes {

    private static final int MOST = 3;
    private static final int MOST_AFTER_GONE = 2;
    private static final int MOST_TRIES = 12;

    @Inject
    Clock clock;

    @Inject
    AppointmentBooking booking;

    @Inject
    ChangeRules rules;

    @Inject
    TimesThatFit times;

    @Inject
    TextConversations conversations;

    @Inject
    Answers answers;

    @Inject
    SlotWords words;

    @Inject
    @ConfigProperty(name = "doorstep.replies.hold")
    Duration hold;

    /** They want another time, perhaps one of which they said something. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome change(Turn turn, TheirVisit visit) {
        turn.conversation().wish(turn.reply().wish().toString());
        return offer(turn, visit, turn.reply().wish(), visit.isStanding() ? "reply.offer" : "reply.offer.new", MOST);
    }

    /** They want others than those that were offered. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome more(Turn turn, TheirVisit visit) {
        if (!turn.conversation().isAsked(Question.OFFER)) {
            return change(turn, visit);
        }
        Wish more = turn.reply().wish();
        if (!more.isEmpty()) {
            return change(turn, visit);
        }
        return offer(turn, visit, WishGrammar.read(turn.conversation().wish()), template(visit), MOST);
    }

    /** What they chose cannot be had, or had run out: nothing has changed, and these can be had. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome instead(Turn turn, TheirVisit visit, String template) {
        Wish wish = WishGrammar.read(turn.conversation().wish());
        turn.conversation().wish(wish.toString());
        return offer(turn, visit, wish, template, MOST_AFTER_GONE);
    }

    private static String template(TheirVisit visit) {
        return visit.isStanding() ? "reply.offer" : "reply.offer.new";
    }

    private Outcome offer(Turn turn, TheirVisit visit, Wish wish, String template, int most) {
        turn.means(visit);
        conversations.release(turn.conversation());
        if (visit.isStanding() && !rules.isChangeableByTenant(visit.appointment())) {
            turn.conversation().settle(clock.instant());
            answers.say(turn, "reply.too_late");
            return Outcome.DONE;
        }
        List<String> orders = visit.isStanding() ? visit.orders() : visit.openOrders();
        Set<Instant> before = conversations.offered(turn.conversation());
        Found found = orders.isEmpty() ? new Found(List.of(), false) : times.find(visit, orders, wish, before);
        List<SlotHold> held = held(found.times(), orders, visit, most);
        if (held.isEmpty()) {
            turn.conversation().settle(clock.instant());
            answers.say(turn, before.isEmpty() ? "reply.offer.none" : "reply.offer.no_more");
            return Outcome.DONE;
        }
        ask(turn, visit, held, found.isNearest() && template.equals("reply.offer") ? "reply.offer.nearest" : template);
        return Outcome.DONE;
    }

    private void ask(Turn turn, TheirVisit visit, List<SlotHold> held, String template) {
        Instant until =
                held.stream().map(SlotHold::expiresAt).min(Instant::compareTo).orElseThrow();
        TextConversation conversation = turn.conversation();
        conversation.ask(Question.OFFER, visit.reference(), visit.owner().personId(), clock.instant(), until);
        conversation.nextRound();
        for (int i = 0; i < held.size(); i++) {
            SlotHold each = held.get(i);
            conversations.add(
                    new TextChoice(conversation, i + 1, visit, each.slot().window(), each.key()));
        }
        answers.say(
                turn,
                Spoken.OFFER,
                template,
                Map.of(
                        "digits", words.digits(held.size()),
                        "slots",
                                words.lines(held.stream()
                                        .map(each -> each.slot().window())
                                        .toList())));
    }

    private List<SlotHold> held(List<Offered> found, List<String> orders, TheirVisit visit, int most) {
        SpreadTimes spread = new SpreadTimes(found);
        List<SlotHold> held = new ArrayList<>();
        Optional<Offered> next = spread.next();
        for (int tried = 0; next.isPresent() && held.size() < most && tried < MOST_TRIES; tried++) {
            Offered offered = next.get();
            if (booking.hold(
                            SlotChoice.ofSlot(orders, offered.slotId()),
                            visit.actor(),
                            visit.isStanding() ? visit.reference() : null,
                            hold)
                    instanceof Held kept) {
                held.add(kept.hold());
                spread.keep(offered);
            }
            next = spread.next();
        }
        held.sort(Comparator.comparing(each -> each.slot().window().earliest()));
        return held;
    }
}
