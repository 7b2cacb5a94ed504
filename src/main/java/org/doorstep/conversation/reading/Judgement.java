package org.doorstep.conversation.reading;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs what rules and model found in one text. Where they differ and it costs, a person reads it or we ask again. */
final class Judgement {

    /** From here on the models alone make a person look at once. */
    private static final double NAMED = 0.30;
    /** From here on they agree with a rule that names a danger. */
    private static final double RULED = 0.20;
    /** What a rule counts for which names this danger and not another. */
    private static final double NAMES = 0.15;
    /** From here on a person reads it too; half of it where a word stands that a danger may hide behind. */
    private static final double SHOWN = 0.02;
    /** Of a word or two that say nothing to us ("asdf"), as it is then spread over all that a text may mean, so much is no sign of danger yet: we ask once. */
    private static final double NOISE = 0.10;

    private static final int FEW = 2;

    /** How far the best must lead the next, where a mistake would end a visit, or all texts. */
    private static final double DEAR_LEAD = 0.50;

    private static final double END_LEAD = 0.75;

    /** What counts for the lead if a rule says the same, and against it if one speaks against. */
    private static final double AGREED = 0.10;

    private static final double OPPOSED = 0.15;

    private static final double USUAL_LEAD = 0.35;

    /** How far each must lead the next to be acted on, as the hands that are learnt from show where it is taken for another (docs/replies.md). */
    private static final Map<Intent, Double> LEADS = Map.ofEntries(
            entry(Intent.QUESTION, 0.30),
            entry(Intent.NEW_FAULT, 0.20),
            // Seldom taken for another.
            entry(Intent.CALL_ME, 0.20),
            entry(Intent.LATE, 0.20),
            entry(Intent.PHOTO, 0.20),
            entry(Intent.ABUSE, 0.20),
            entry(Intent.THANKS, 0.25),
            entry(Intent.START, 0.25),
            entry(Intent.MORE, 0.30),
            entry(Intent.WHERE_ARE_YOU, 0.30),
            // A condition, a joke or a denial looks like a yes.
            entry(Intent.CONFIRM, 0.40),
            entry(Intent.PICK, 0.40),
            entry(Intent.COMPLAINT, 0.45));

    /** Both end the visit, and both are asked once more: "cancel, its fixed" says both. */
    private static final Set<Intent> ENDS = EnumSet.of(Intent.CANCEL, Intent.FIXED);

    /** Not acted on, however likely, where something in the text speaks against it: no lead makes "thanks for nothing" thanks. */
    private static final Set<Intent> NEVER_OPPOSED =
            EnumSet.of(Intent.CANCEL, Intent.FIXED, Intent.STOP, Intent.WRONG_NUMBER, Intent.THANKS);

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
        boolean wishes = !wish.isEmpty() && (visit == null || !wish.onlyRefuses(visit));
        if (wishes && (visit == null || asked.sent() == Sent.OFFER || !wish.isKeptBy(visit))) {
            said.add(Intent.CHANGE);
        }
        this.dangers = Dangers.in(normal);
    }

    ReadReply made() {
        double perilous = Intent.DANGERS.stream().mapToDouble(this::likely).sum();
        boolean ruled = !dangers.isEmpty();
        if (perilous >= (ruled ? RULED : NAMED)) {
            return reply(worst(), Math.max(perilous, 0.5), Decision.PERSON_NOW);
        }
        if (dangers.contains(Intent.EMERGENCY) && Dangers.isAcute(normal)) {
            return reply(Intent.EMERGENCY, 0.5, Decision.PERSON_NOW);
        }
        if (tooLong) {
            return reply(Intent.UNSURE, 0, ruled ? Decision.PERSON_NOW : Decision.PERSON);
        }
        Optional<Intent> exact = Sayings.exactly(normal, asked.sent());
        if (!ruled && exact.isPresent()) {
            return reply(exact.get(), 1, exact.get() == Intent.UNSURE ? Decision.ASK : Decision.ACT);
        }
        if (!ruled && Picked.exactly(normal, asked) > 0) {
            return reply(Intent.PICK, 1, Decision.ACT);
        }
        boolean wordy = normal.chars().filter(each -> each == ' ').count() > LONG;
        boolean show = ruled || perilous >= SHOWN || perilous >= SHOWN / 2 && Dangers.worthALook(normal);
        boolean noise = !ruled && perilous < NOISE && !Dangers.worthALook(normal) && words() <= FEW;
        return undangerous(
                show ? Decision.ACT_AND_SHOW : Decision.ACT,
                show && !noise || wordy ? Decision.PERSON_NOW : Decision.ASK);
    }

    private int words() {
        return normal.strip().split(" ", -1).length;
    }

    private Intent worst() {
        return Intent.DANGERS.stream()
                .max(Comparator.comparingDouble(this::peril).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private double peril(Intent danger) {
        return likely(danger) + (dangers.contains(danger) ? NAMES : 0);
    }

    private ReadReply undangerous(Decision act, Decision doubt) {
        Intent best = best();
        double sure = likely(best);
        return best != Intent.UNSURE && isEnough(best) ? reply(best, sure, act) : reply(Intent.UNSURE, 1 - sure, doubt);
    }

    private boolean isEnough(Intent best) {
        boolean ends = ENDS.contains(best);
        Set<Intent> alike = ends ? ENDS : EnumSet.of(best);
        double next = Arrays.stream(Intent.values())
                .filter(each -> !alike.contains(each))
                .mapToDouble(this::likely)
                .max()
                .orElse(0);
        boolean agrees = said.contains(best);
        boolean opposed = Contradiction.against(best, normal, asked, wish, likely);
        double all = alike.stream().mapToDouble(this::likely).sum();
        double lead = all - 0.7 * next + (agrees ? AGREED : 0) - (opposed ? OPPOSED : 0);
        if (opposed && NEVER_OPPOSED.contains(best)) {
            return false;
        }
        if (ends) {
            return agrees && lead >= END_LEAD;
        }
        if (best == Intent.STOP || best == Intent.WRONG_NUMBER) {
            return lead >= (agrees ? USUAL_LEAD : DEAR_LEAD);
        }
        return lead >= LEADS.getOrDefault(best, USUAL_LEAD);
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
