package org.doorstep.intake.northtown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives out rent account numbers such as "10 0420 7": a prefix, four figures, and a check figure (the weighted sum of the six before
 * it, modulo 11), as landlords use them so that a slip of the finger is seen.
 */
final class RentAccounts {

    private static final String PREFIX = "10";
    private static final int FIRST = 101;
    private static final int STEP = 3;

    private final Set<Integer> taken;
    private int next = FIRST;

    /** Starts a series that leaves these alone. */
    RentAccounts(Set<Integer> reserved) {
        taken = new HashSet<>(reserved);
    }

    String next() {
        while (taken.contains(next) || check(next) > 9) {
            next += STEP;
        }
        taken.add(next);
        return numbered(next);
    }

    /** The number with these four figures in its middle. */
    static String numbered(int middle) {
        if (check(middle) > 9) {
            throw new IllegalArgumentException(middle + " has no check figure");
        }
        return String.format(Locale.ROOT, "%s %04d %d", PREFIX, middle, check(middle));
    }

    /** The housing system's reference of the person at this place of a tenancy. */
    static String person(String account, int place) {
        return "P" + account.replace(" ", "") + "-" + (place + 1);
    }

    private static int check(int middle) {
        String digits = PREFIX + String.format(Locale.ROOT, "%04d", middle);
        return IntStream.range(0, digits.length())
                        .map(i -> (digits.length() + 1 - i) * Character.digit(digits.charAt(i), 10))
                        .sum()
                % 11;
    }
}
