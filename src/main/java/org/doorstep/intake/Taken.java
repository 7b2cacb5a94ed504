package org.doorstep.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of rows that were put in together.
 *
 * @param column what must be looked at; empty where the whole row is meant
 * @param mend what to do; null where all is well
 */
public record Taken(Result result, String column, @Nullable String mend) {

    /** Whether anything is different now. */
    public enum Result {
        MADE,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static Taken of(Result result) {
        return new Taken(result, "", null);
    }

    public static Taken refused(String column, String mend) {
        return new Taken(Result.REFUSED, column, mend);
    }

    /** The same, and something that somebody must look at. */
    public Taken warning(String about, String what) {
        return new Taken(result, about, what);
    }
}
