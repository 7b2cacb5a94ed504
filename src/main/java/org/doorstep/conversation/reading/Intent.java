package org.doorstep.conversation.reading;

import java.util.EnumSet;
import java.util.Set;

/** What somebody means by a text, in the order in which it is acted on when a text says several things. */
public enum Intent {
    /** Somebody may be hurt within the day: gas, fire, sparks, water near electrics, no heat for a baby. */
    EMERGENCY,
    /** Somebody at home may come to harm by somebody else, or by themselves. */
    SAFETY_CONCERN,
    /** A danger in the home with a legal clock. It stamps when we became aware. */
    HAZARD,
    STOP,
    START,
    WRONG_NUMBER,
    CANCEL,
    /** The tenant says that it is no longer needed. Never closes a hazard, nor a check that the law asks for: whoever acts sees to that. */
    FIXED,
    PICK,
    MORE,
    CHANGE,
    CONFIRM,
    NO,
    LATE,
    WHERE_ARE_YOU,
    CALL_ME,
    NEW_FAULT,
    COMPLAINT,
    QUESTION,
    PHOTO,
    THANKS,
    /** Swearing at us. The text is read for what else it says all the same. */
    ABUSE,
    UNSURE;

    /** Those that a person sees at once, whatever else the text says. */
    public static final Set<Intent> DANGERS = Set.copyOf(EnumSet.of(EMERGENCY, SAFETY_CONCERN, HAZARD));

    /** What nothing is done about but that a person reads it, as with a text that was not understood. */
    private static final Set<Intent> FOR_A_PERSON = Set.copyOf(EnumSet.of(QUESTION, NEW_FAULT, ABUSE));

    public boolean isDanger() {
        return DANGERS.contains(this);
    }

    public boolean isForAPerson() {
        return FOR_A_PERSON.contains(this);
    }
}
