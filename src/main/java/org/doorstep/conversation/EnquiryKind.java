package org.doorstep.conversation;

import java.util.Arrays;
import java.util.Optional;

/** What an enquiry is about. */
public enum EnquiryKind {
    /** "You did not come", "I was in". */
    MISSED,
    /** Something about it should be different. */
    CHANGE,
    /** How far it is. */
    UPDATE;

    /** The kind of this name; empty where there is none. */
    public static Optional<EnquiryKind> find(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
