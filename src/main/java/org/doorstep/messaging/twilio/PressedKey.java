package org.doorstep.messaging.twilio;

import java.util.Arrays;
import java.util.Optional;

/** A key that somebody pressed in a call, and the reply for which it stands. */
public enum PressedKey {
    YES("1", "YES"),
    CHANGE("2", "CHANGE"),
    CALL_ME("3", "CALL ME");

    private final String digit;
    private final String reply;

    PressedKey(String digit, String reply) {
        this.digit = digit;
        this.reply = reply;
    }

    /** The one that was pressed; empty for any other key. */
    public static Optional<PressedKey> of(String digits) {
        return Arrays.stream(values()).filter(key -> key.digit.equals(digits)).findFirst();
    }

    /** As somebody would text it. */
    public String reply() {
        return reply;
    }

    String wordsKey() {
        return "call.taken." + name();
    }
}
