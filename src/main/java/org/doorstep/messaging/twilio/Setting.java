package org.doorstep.messaging.twilio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One setting of Twilio, to be looked at when a server starts. What is wrong is said by its name; its value, which may be a secret in the wrong
 * place, never.
 *
 * @param name below {@code doorstep.twilio.}
 */
record Setting(String name, Optional<?> value) {

    static final String PREFIX = "doorstep.twilio.";

    /** E.164, or a short code. A name as a sender could not be answered. */
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}|\\d{5,6}");

    boolean isSet() {
        return value.isPresent();
    }

    Setting isThere() {
        if (!isSet()) {
            throw wrong("is not set, and other settings of Twilio are");
        }
        return this;
    }

    /** Each is worth nothing without the other. */
    void isThereWith(Setting other) {
        if (isSet() != other.isSet()) {
            Setting missing = isSet() ? other : this;
            Setting there = isSet() ? this : other;
            throw missing.wrong("is not set, and " + PREFIX + there.name + " is");
        }
    }

    void isThereOr(Setting other) {
        if (!isSet() && !other.isSet()) {
            throw wrong("is not set, nor is " + PREFIX + other.name + ": one of them must be");
        }
    }

    /** Twilio's ids say by their letters what they are. */
    void begins(String letters) {
        if (isSet() && !text().startsWith(letters)) {
            throw wrong("does not begin with " + letters);
        }
    }

    void isNumber() {
        if (isSet() && !NUMBER.matcher(text()).matches()) {
            throw wrong("is no number such as +447700900000");
        }
    }

    private String text() {
        return value.map(Object::toString).orElse("");
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException(
                PREFIX + name + " " + what + ". Set all that Twilio needs, or nothing of it: docs/twilio.md.");
    }
}
