package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.booking.ChangeRules;
import org.doorstep.booking.SlotHold;
import org.doorstep.conversation.reading.Wish;
import org.doorstep.conversation.reading.WishGrammar;
import org.doorstep.conversation.replying.TextConversation.Question;
import org.doorstep.conversation.replying.TimesThatFit.Found;

/** Offers three times that are held while somebody decides. What was held for them before is free again; a visit that stands stays as it is. */
@ApplicationScoped
class OfferingTimes {

    private static final int MOST = 3;
    private static final int MOST_AFTER_GONE = 2;

    @Inject
    Clock clock;

    @Inject
    ChangeRules rules;

    @Inject
    TimesThatFit times;

    @Inject
    KeepingTimes keeping;

    @Inject
    TextConversations conversations;

    @Inject
    Answers answers;

    @Inject
    SlotWords words;

    /** They want a time, perhaps one of which they said something. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome change(Turn turn, Sought sought) {
        turn.conversation().wish(turn.reply().wish().toString());
        return offer(turn, sought, turn.reply().wish(), template(sought), MOST);
    }

    /** They want others than those that were offered. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome more(Turn turn, Sought sought) {
        if (!turn.conversation().isAsked(Question.OFFER)) {
            return change(turn, sought);
        }
        Wish more = turn.reply().wish();
        if (!more.isEmpty()) {
            return change(turn, sought);
        }
        return offer(turn, sought, WishGrammar.read(turn.conversation().wish()), template(sought), MOST);
    }

    /** What they chose cannot be had, or had run out: nothing has changed, and these can be had. */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome instead(Turn turn, Sought sought, String template) {
        Wish wish = WishGrammar.read(turn.conversation().wish());
        turn.conversation().wish(wish.toString());
        return offer(turn, sought, wish, template, MOST_AFTER_GONE);
    }

    private static String template(Sought sought) {
        return sought.isMove() ? "reply.offer" : "reply.offer.new";
    }

    private Outcome offer(Turn turn, Sought sought, Wish wish, String template, int most) {
        TheirVisit visit = sought.visit();
        if (visit != null) {
            turn.means(visit);
        }
        conversations.release(turn.conversation());
        if (visit != null && sought.isMove() && !rules.isChangeableByTenant(visit.appointment())) {
            turn.conversation().settle(clock.instant());
            answers.say(turn, "reply.too_late");
            return Outcome.DONE;
        }
        Set<Instant> before = conversations.offered(turn.conversation());
        Found found = times.find(sought, wish, before);
        List<SlotHold> held = keeping.keep(found.times(), sought, most);
        if (held.isEmpty()) {
            turn.conversation().settle(clock.instant());
            answers.say(turn, before.isEmpty() ? "reply.offer.none" : "reply.offer.no_more");
            return Outcome.DONE;
        }
        ask(turn, sought, held, found.isNearest() ? nearest(template) : template);
        return Outcome.DONE;
    }

    private static String nearest(String template) {
        return switch (template) {
            case "reply.offer" -> "reply.offer.nearest";
            case "reply.offer.new" -> "reply.offer.nearest.new";
            default -> template;
        };
    }

    private void ask(Turn turn, Sought sought, List<SlotHold> held, String template) {
        Instant until =
                held.stream().map(SlotHold::expiresAt).min(Instant::compareTo).orElseThrow();
        TextConversation conversation = turn.conversation();
        conversation.ask(Question.OFFER, sought.reference(), sought.owner().personId(), clock.instant(), until);
        conversation.nextRound();
        for (int i = 0; i < held.size(); i++) {
            SlotHold each = held.get(i);
            conversations.add(new TextChoice(
                    conversation,
                    i + 1,
                    sought.reference(),
                    sought.owner(),
                    each.slot().window(),
                    each.key()));
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
}
