package org.doorstep.messaging;

import java.util.Locale;

/** The purposes by which a conversation knows what was asked last. */
public enum Question {
    /** Whether somebody will be in. */
    REMINDER,
    /** Somebody is about to come. */
    ON_THE_WAY,
    /** Somebody came, and nobody was in. */
    MISSED,
    /** We could not make a visit. */
    OUR_FAULT,
    /** Whether a number is still the best one. */
    CHECK;

    /** "on_the_way.text": the words of it. */
    public String template(String part) {
        return name().toLowerCase(Locale.ROOT) + "." + part;
    }
}
