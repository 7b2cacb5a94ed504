package org.doorstep.booking;

import java.util.List;

/**
 * What became of one operative's day that was put in.
 *
 * @param affected references of the standing appointments whose promise the day cannot keep any more, by time; they were not dropped.
 *     Looked for only where the day changed
 */
public record DayChange(Put put, List<String> affected) {

    /** What became of the day itself. */
    public enum Put {
        /** Nothing stood on that day. */
        MADE,
        CHANGED,
        UNCHANGED,
        /** Nothing was stored: the operative must come in first. */
        NO_SUCH_OPERATIVE
    }

    static final DayChange UNCHANGED = new DayChange(Put.UNCHANGED, List.of());
    static final DayChange NO_SUCH_OPERATIVE = new DayChange(Put.NO_SUCH_OPERATIVE, List.of());

    static DayChange of(boolean stoodEmpty, List<String> affected) {
        return new DayChange(stoodEmpty ? Put.MADE : Put.CHANGED, affected);
    }
}
