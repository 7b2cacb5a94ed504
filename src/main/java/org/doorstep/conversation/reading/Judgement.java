package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weighs what rules and model found in one text. Where they differ and it costs, a person reads it or we ask again. */
final class Judgement {

    /** From here on the model alone makes a person look at once. */
    private static final double DANGER = 0.20;
    /** From here on a person reads it too. */
    private static final double SHOWN = 0.03;

    /** How sure the model must be of what a rule says too; of what no rule says; and where a mistake costs. */
    private static final double AGREED = 0.60;

    private static final double ALONE = 0.85;
    private static final double COSTLY_SURE = 0.70;

    /** Words from which on a text that we do not understand is read by a person at once: nobody knows what stands in it. */
    private static final int LONG = 12;

    private final String normal;
    private final Asked asked;
    private final Wish wish;
    private final int picked;
    private final double[] likely;
    private final boolean tooLong;
    private final Set<Intent> said;
    private final Set<Intent> dangers;

    Judgement(String normal, Asked asked, Wish wish, int picked, double[] likely, boolean tooLong) {
        this.normal = normal;
        this.asked = asked;
        this.wish = wish;
        this.picked = picked;
        this.likely = likely;
        this.tooLong = tooLong;
        this.said = EnumSet.noneOf(Intent.class);
        this.said.addAll(Sayings.in(normal));
        this.said.remove(Intent.PICK);
        if (picked > 0) {
            said.add(Intent.PICK);
        }
        VisitTime visit = asked.visit();
        if (!wish.isEmpty() && (visit == null || asked.sent() == Sent.OFFER || !wish.isKeptBy(visit))) {
            said.add(Intent.CHANGE);
        }
        this.dangers = Dangers.in(normal);
    }

    ReadReply made() {
        double perilous = Intent.DANGERS.stream()
                .mapToDouble(each -> likely[each.ordinal()])
                .sum();
        if (!dangers.isEmpty()) {
            Intent worst = dangers.stream()
                    .max(Comparator.comparingDouble(each -> likely[each.ordinal()]))
                    .orElseThrow();
            return reply(worst, Math.max(perilous, 0.5), Decision.PERSON_NOW);
        }
        if (tooLong) {
            return reply(Intent.UNSURE, 0, Decision.PERSON);
        }
        Optional<Intent> exact = Sayings.exactly(normal, asked.sent());
        if (exact.isPresent()) {
            return reply(exact.get(), 1, exact.get() == Intent.UNSURE ? Decision.ASK : Decision.ACT);
        }
        if (Picked.exactly(normal, asked) > 0) {
            return reply(Intent.PICK, 1, Decision.ACT);
        }
        if (perilous >= DANGER) {
            return reply(Intent.UNSURE, perilous, Decision.PERSON_NOW);
        }
        boolean wordy = normal.chars().filter(each -> each == ' ').count() > LONG;
        boolean show = perilous >= SHOWN || Dangers.worthALook(normal) || wordy && perilous >= SHOWN / 3;
        return undangerous(
                show ? Decision.ACT_AND_SHOW : Decision.ACT, show || wordy ? Decision.PERSON_NOW : Decision.ASK);
    }

    private ReadReply undangerous(Decision act, Decision doubt) {
        Intent best = best();
        double sure = sure(best);
        if (best == Intent.UNSURE) {
            return reply(best, sure, doubt);
        }
        if (Contradiction.against(best, normal, asked, wish, likely)) {
            return reply(Intent.UNSURE, 1 - sure, doubt);
        }
        boolean agrees = said.contains(best);
        boolean enough =
                Intent.COSTLY.contains(best) ? agrees && sure >= COSTLY_SURE : sure >= (agrees ? AGREED : ALONE);
        return enough ? reply(best, sure, act) : reply(Intent.UNSURE, 1 - sure, doubt);
    }

    /** How sure of an intent, with those that are answered alike: "cant, at work" may be taken for NO or for CHANGE. */
    private double sure(Intent best) {
        double alike =
                switch (best) {
                    case NO -> wish.isEmpty() && Presence.says(Presence.Kind.OUT, normal) ? likely(Intent.CHANGE) : 0;
                    case WHERE_ARE_YOU -> likely(Intent.COMPLAINT);
                    case COMPLAINT -> likely(Intent.WHERE_ARE_YOU);
                    case CONFIRM -> likely(Intent.THANKS);
                    case MORE -> likely(Intent.CHANGE);
                    case CHANGE -> likely(Intent.MORE);
                    case FIXED -> likely(Intent.CANCEL);
                    default -> 0;
                };
        return likely(best) + alike;
    }

    private double likely(Intent intent) {
        return likely[intent.ordinal()];
    }

    private Intent best() {
        Intent best = Intent.UNSURE;
        for (Intent each : Intent.values()) {
            boolean possible = !each.isDanger() && (each != Intent.PICK || picked > 0);
            if (possible && likely[each.ordinal()] > likely[best.ordinal()]) {
                best = each;
            }
        }
        return best;
    }

    private ReadReply reply(Intent first, double certainty, Decision decision) {
        List<Intent> intents = new ArrayList<>();
        intents.add(first);
        dangers.stream().sorted().filter(each -> each != first).forEach(intents::add);
        if (first.isDanger()) {
            Intent next = best();
            if (next != Intent.UNSURE && said.contains(next)) {
                intents.add(next);
            }
        }
        for (Intent each : List.of(
                Intent.CALL_ME,
                Intent.NEW_FAULT,
                Intent.COMPLAINT,
                Intent.QUESTION,
                Intent.PHOTO,
                Intent.THANKS,
                Intent.ABUSE)) {
            if (first != Intent.UNSURE
                    && said.contains(each)
                    && !intents.contains(each)
                    && (likely[each.ordinal()] >= 0.05
                            || each == Intent.THANKS
                            || each == Intent.ABUSE
                            || each == Intent.QUESTION && normal.contains(" ? "))) {
                intents.add(each);
            }
        }
        int number = Picked.exactly(normal, asked);
        return new ReadReply(
                intents, Math.min(1, certainty), wish, first == Intent.PICK ? Math.max(number, picked) : 0, decision);
    }
}
