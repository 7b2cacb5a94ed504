package org.doorstep.conversation.reading;

import org.doorstep.conversation.reading.Presence.Kind;

/** What rules know against an intent that the model is sure of. */
final class Contradiction {

    private Contradiction() {}

    static boolean against(Intent best, String normal, Asked asked, Wish wish, double[] likely) {
        return switch (best) {
            case CONFIRM -> againstConfirming(normal, asked, wish, likely);
            case NO -> Presence.says(Kind.IN, normal) && !Presence.says(Kind.OUT, normal);
            case CANCEL -> Presence.says(Kind.KEEPS, normal) || normal.contains(" ? ") || !wish.days().isEmpty();
            case FIXED -> normal.matches(".* (not|isnt|hasnt|wasnt|never|still|dont think|half|badly|if) (been |properly |it |got |yet )*(fixed|done|sorted|mended|working|repaired).*");
            case CHANGE -> againstChanging(normal, asked, wish, likely);
            case STOP -> normal.matches(".* stop (by|at|in|off|over|outside|leak\\w*|drip\\w*|here|him|water|the (water|leak|drip)).*");
            default -> false;
        };
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
        if (normal.matches(".* (but|unless|only if|except|wait) .*") && sure < 0.75) {
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
            return !wish.days().isEmpty() && likely[Intent.MORE.ordinal()] < 0.3;
        }
        boolean kept = visit != null && !wish.isEmpty() && wish.isKeptBy(visit);
        boolean asks = Presence.says(Kind.ASKS, normal);
        return kept && (!asks || Presence.says(Kind.IN, normal) || normal.startsWith(" yes ") || likely[Intent.CONFIRM.ordinal()] > 0.15)
                || Presence.says(Kind.WONDERS, normal)
                || Presence.says(Kind.RINGS, normal) && wish.days().isEmpty() && (sure < 0.9 || !wish.from().isEmpty())
                || Presence.says(Kind.PAST, normal) && !asks && sure < 0.9
                || normal.matches(".* (dont|not|never|no need to) (want to |wanna |need to )?(change|move|rearrange|swap) .*");
    }
}
