package org.doorstep.conversation.reading;

import org.doorstep.conversation.reading.Presence.Kind;

/** What rules know against an intent that the model is sure of. */
final class Contradiction {

    private Contradiction() {}

    static boolean against(Intent best, String normal, Asked asked, Wish wish, double[] likely) {
        boolean stranger = Presence.says(Kind.STRANGER, normal);
        boolean both = Patterns.match(normal, ".* (yes|emojiyes|tak|haan) .*")
                && Patterns.match(normal, ".* (no|emojino|nie|nahi) .*");
        return switch (best) {
            case CONFIRM ->
                stranger || both && likely[best.ordinal()] < 0.9 || againstConfirming(normal, asked, wish, likely);
            case NO ->
                stranger
                        || asked.sent() == Sent.ON_THE_WAY
                                && !Patterns.match(
                                        normal, ".* (wont|cant|not in|not home|not at home|out|away|work|sorry) .*")
                        || both && likely[best.ordinal()] < 0.9
                        || Presence.says(Kind.IN, normal) && !Presence.says(Kind.OUT, normal);
            case CANCEL ->
                Presence.says(Kind.KEEPS, normal)
                        || asked.sent() != Sent.CANCEL_ASKED && Patterns.match(normal, ".* end(ing)? it .*")
                        || normal.contains(" ? ")
                        || !wish.days().isEmpty()
                        || wantsItStill(normal);
            case FIXED ->
                wantsItStill(normal)
                        || Patterns.match(normal, ".* (till|til|until) .*")
                        || Patterns.match(
                                normal,
                                ".* (not|isnt|hasnt|wasnt|never|still|dont think|half|badly|if) (been |properly |it |got |yet )*(fixed|done|sorted|mended|working|repaired).*");
            case CHANGE -> stranger || againstChanging(normal, asked, wish, likely);
            case STOP ->
                Patterns.match(
                        normal,
                        ".* stop (by|at|in|off|over|outside|leak\\w*|drip\\w*|here|him|water|the (water|leak|drip)).*");
            // "Thanks for nothing" is none.
            case THANKS ->
                Sayings.in(normal).contains(Intent.COMPLAINT)
                        || Patterns.match(
                                normal,
                                ".* (for nothing|wasted|waste of|wasting|last minute|useless|as usual|typical|yet again|third time|another day off) .*");
            case CALL_ME, PICK -> Presence.says(Kind.WONDERS, normal);
            default -> false;
        };
    }

    /** "I was going to cancel but I won't", "it's stopped but I'd still like someone to look", "don't not come". */
    private static boolean wantsItStill(String normal) {
        return Patterns.match(
                normal,
                ".* (was going to|were going to|nearly|almost|wont|not going to|decided not to) cancel.*|.* (still|rather) (like|love|want|need|prefer|have) .*|.* (dont|do|did|didnt) not .*|.* (anyone|someone|somebody|anybody) else .*");
    }

    private static boolean againstConfirming(String normal, Asked asked, Wish wish, double[] likely) {
        double sure = likely[Intent.CONFIRM.ordinal()];
        boolean out = Presence.says(Kind.OUT, normal);
        boolean in = Presence.says(Kind.IN, normal);
        VisitTime visit = asked.visit();
        boolean elsewhen = visit != null && !wish.days().isEmpty() && !wish.isKeptBy(visit);
        if (out && (!in || sure < 0.9) || elsewhen && sure < 0.9) {
            return true;
        }
        if (Patterns.match(normal, ".* (but|unless|only if|except|wait) .*") && sure < 0.75) {
            return true;
        }
        if (Patterns.match(normal, ".* (useless|joke|not sure|dont know|if im|at the pub|whether) .*")) {
            return true;
        }
        boolean other = Sayings.in(normal).contains(Intent.START)
                || Patterns.match(normal, ".* (change|cancel|rearrange|reschedule|rebook|newid|odwolac|anulati) .*")
                        && !Presence.says(Kind.KEEPS, normal);
        if (other && sure < 0.9) {
            return true;
        }
        return switch (asked.sent()) {
            case MISSED, NONE -> true;
            case CANCEL_ASKED, CANCELLED, OFFER -> !Presence.says(Kind.KEEPS, normal) && sure < 0.9;
            default -> false;
        };
    }

    private static boolean againstChanging(String normal, Asked asked, Wish wish, double[] likely) {
        double sure = likely[Intent.CHANGE.ordinal()];
        VisitTime visit = asked.visit();
        if (asked.sent() == Sent.OFFER) {
            return asked.offered().stream()
                    .anyMatch(slot -> wish.isKeptBy(slot)
                            && (wish.weekdays().contains(slot.day().getDayOfWeek())
                                    || wish.days().stream().anyMatch(each -> each.has(slot.day()))));
        }
        if (asked.sent() == Sent.ON_THE_WAY && sure < 0.9) {
            return true;
        }
        boolean kept = visit != null && !wish.isEmpty() && wish.isKeptBy(visit);
        boolean asks = Presence.says(Kind.ASKS, normal);
        return kept
                        && (!asks
                                || Presence.says(Kind.IN, normal)
                                || normal.startsWith(" yes ")
                                || likely[Intent.CONFIRM.ordinal()] > 0.15)
                || Presence.says(Kind.WONDERS, normal)
                || Presence.says(Kind.RINGS, normal)
                        && wish.days().isEmpty()
                        && (sure < 0.9 || !wish.from().isEmpty())
                || Presence.says(Kind.PAST, normal) && !asks && sure < 0.9
                || Patterns.match(
                        normal,
                        ".* (dont|not|never|no need to) (want to |wanna |need to )?(change|move|rearrange|swap) .*");
    }
}
