package org.doorstep.naming;

/**
 * A slip of the finger in a long word: two neighbours swapped, or one letter off where the word is no name that we know. In the names
 * of many customs one letter makes a brother a sister, so there only swapped neighbours are a slip.
 */
final class Slip {

    private static final int SHORTEST_SWAPPED = 4;
    private static final int SHORTEST_GIVEN = 6;
    private static final int SHORTEST_FAMILY = 7;
    private static final int LONGEST = 30;

    private Slip() {}

    static boolean isBetween(Word one, Word other) {
        String a = one.letters();
        String b = other.letters();
        if (Math.min(a.length(), b.length()) < SHORTEST_SWAPPED
                || Math.max(a.length(), b.length()) > LONGEST
                || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        return isSwapped(a, b) || isGivenSlip(a, b) || isLetterLost(a, b) || isFamilySlip(one, other);
    }

    /** Whether it may be forgiven in a given name, too. */
    static boolean isForgivenInGiven(Word one, Word other) {
        String a = one.letters();
        String b = other.letters();
        return isSwapped(a, b) || isGivenSlip(a, b) || isLetterLost(a, b);
    }

    private static boolean isGivenSlip(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_GIVEN
                && a.charAt(a.length() - 1) == b.charAt(b.length() - 1)
                && (Names.isEuropean(a) && !Names.GIVEN.knows(b) || Names.isEuropean(b) && !Names.GIVEN.knows(a))
                && isOneOff(a, b);
    }

    /** A letter left out of a long given name of any custom, where what is left is no name. */
    private static boolean isLetterLost(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_FAMILY
                && a.length() != b.length()
                && a.charAt(a.length() - 1) == b.charAt(b.length() - 1)
                && Names.GIVEN.knows(a) != Names.GIVEN.knows(b)
                && isOneOff(a, b);
    }

    private static boolean isFamilySlip(Word one, Word other) {
        int shortest = Math.min(one.letters().length(), other.letters().length());
        boolean lost = one.letters().length() != other.letters().length();
        return shortest >= (lost ? SHORTEST_GIVEN : SHORTEST_FAMILY)
                && !one.isGiven()
                && !other.isGiven()
                && (isOneOff(one.letters(), other.letters())
                        || one.sounds().stream()
                                .anyMatch(a -> other.sounds().stream().anyMatch(b -> isOneOff(a, b))));
    }

    private static boolean isSwapped(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = firstDifference(a, b);
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    private static boolean isOneOff(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int at = firstDifference(longer, shorter);
        int from = longer.length() == shorter.length() ? at + 1 : at;
        return longer.substring(Math.min(at + 1, longer.length()))
                .equals(shorter.substring(Math.min(from, shorter.length())));
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }
}
