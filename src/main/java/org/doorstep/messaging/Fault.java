package org.doorstep.messaging;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a message is not there. Codes are those of Twilio, https://www.twilio.com/docs/api/errors, and of mail servers (RFC 3463, RFC 5321). */
public enum Fault {
    /** The phone is off, or has no signal (30003): worth another try later. */
    UNREACHABLE,
    /** There is no such number (30005, 21211), or it takes no texts (30006, 21614); or no such mailbox. */
    NO_SUCH_NUMBER,
    /** Its person told the carrier that they want no texts from our number (21610). */
    TEXTS_REFUSED,
    /** No mobile of this country: we send no texts there. */
    NOT_OURS,
    /** Too many texts went there, or to its person. */
    TOO_MANY,
    /** The provider took it at no try. */
    NOT_TAKEN,
    /** Its secret was sealed with a key that this service does not have. */
    UNREADABLE,
    /** Anything else that a provider says, such as that a carrier filters our texts (30007). */
    OTHER;

    private static final Map<String, Fault> BY_CODE = Map.of(
            "30003", UNREACHABLE,
            "30005", NO_SUCH_NUMBER,
            "30006", NO_SUCH_NUMBER,
            "21211", NO_SUCH_NUMBER,
            "21614", NO_SUCH_NUMBER,
            "21610", TEXTS_REFUSED);

    /** Those that are told of a mailbox alone: {@code 5.1.1}, or {@code 550} of a server that gives no finer one. */
    private static final Pattern NO_MAILBOX = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}|55[013]");

    /** What a provider's code means. */
    public static Fault of(@Nullable String code) {
        if (code != null && NO_MAILBOX.matcher(code).matches()) {
            return NO_SUCH_NUMBER;
        }
        return code == null ? OTHER : BY_CODE.getOrDefault(code, OTHER);
    }

    /** Whether another way to the same mobile may still work: the way was refused, or the moment, and not we by whoever has it. */
    boolean isOfWay() {
        return switch (this) {
            case UNREACHABLE, NO_SUCH_NUMBER, NOT_TAKEN, OTHER -> true;
            case TEXTS_REFUSED, NOT_OURS, TOO_MANY, UNREADABLE -> false;
        };
    }

    /** Whether the contact is wrong, and not the moment, the provider or we. */
    public boolean isOfContact() {
        return this == NO_SUCH_NUMBER || this == TEXTS_REFUSED || this == NOT_OURS;
    }
}
