package org.doorstep.conversation.reminding;

/** Which reminder of a visit it is. Part of the key of its message, so a name stays as it is. */
public enum ReminderKind {
    /** Three days before, of a visit that was booked long ago. */
    THREE_DAYS,
    /** On the last working day before, where the day before is none: somebody can still act. */
    WORKING_DAY,
    DAY_BEFORE,
    /** Some hours before, for whoever wishes it. */
    ON_THE_DAY
}
