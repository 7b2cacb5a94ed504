package org.doorstep.messaging.template;

/**
 * One thing to mend in the words of a message.
 *
 * @param what the place, word, address, letters or number that it is about; empty where there is none
 */
public record TemplateProblem(Kind kind, String what) {

    /** What is wrong. */
    public enum Kind {
        EMPTY,
        TOO_LONG,
        /** A subject has one line. */
        LINES,
        /** No such place in this message. */
        UNKNOWN_PLACE,
        MISSING_PLACE,
        /** A brace that belongs to no place. */
        LOOSE_BRACE,
        /** A text begins with who writes. */
        BEGINNING,
        /** A word that a carrier takes for itself is asked for. */
        OPT_OUT,
        THREAT,
        /** An address that is not ours. */
        LINK,
        /** Letters for which a text has no room. */
        LETTERS,
        /** More parts than this message may have. */
        PARTS;

        /** Whether it only costs, and may be meant. */
        public boolean mayBeMeant() {
            return this == LETTERS || this == PARTS;
        }
    }

    static TemplateProblem of(Kind kind) {
        return new TemplateProblem(kind, "");
    }
}
