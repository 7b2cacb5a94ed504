package org.doorstep.schedule.portrait;

/** Why no portrait can be drawn from what was sent. */
public enum Unfit {
    /** Neither JPEG nor PNG, whatever it says of itself. */
    NO_PICTURE,
    /** Its end is missing, or something that is no picture stands behind it: a file that is two things at once. */
    NOT_ONE_PICTURE,
    /** More pixels than {@link Portrait#MOST_PIXELS}, or a side longer than {@link Portrait#LONGEST_SIDE}. */
    TOO_MANY_PIXELS,
    /** It looks like a picture, but cannot be read. */
    UNREADABLE
}
