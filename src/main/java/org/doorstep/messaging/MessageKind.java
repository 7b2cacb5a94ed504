package org.doorstep.messaging;

/** How words reach a person. */
public enum MessageKind {
    TEXT,
    EMAIL,
    /** Words that a call reads aloud; whoever answers presses a key. */
    CALL,
    /** To the WhatsApp of a mobile; what cannot go that way goes to the same mobile as a text. */
    WHATSAPP;

    /** Whether it goes to a mobile, in words: what holds for texts holds for it. */
    public boolean isToMobile() {
        return this == TEXT || this == WHATSAPP;
    }
}
