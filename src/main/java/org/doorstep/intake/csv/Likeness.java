package org.doorstep.intake.csv;

/** Tells whether one name is a slip of another. */
final class Likeness {

    private Likeness() {}

    /** At most two letters, and no more than a third of them, missing, added or wrong; or one is the beginning of the other. */
    static boolean isSlipOf(String typed, String meant) {
        if (typed.length() >= 3 && (meant.startsWith(typed) || typed.startsWith(meant))) {
            return true;
        }
        return distance(typed, meant) <= Math.min(2, meant.length() / 3);
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + wrong);
            }
            above = row;
        }
        return above[other.length()];
    }
}
