package org.doorstep.twilio;

import java.time.Duration;

/**
 * What goes wrong with a question to the loopback Twilio.
 *
 * @param status of the answer; 0: it answers as usual, late
 * @param code Twilio's own
 * @param after how long it waits with its answer
 * @param taken whether it has taken the message before it fails
 */
public record Trouble(int status, int code, Duration after, boolean taken) {

    /** More questions than the account may ask: 429 with Retry-After. */
    public static Trouble tooMany() {
        return new Trouble(429, 20429, Duration.ZERO, false);
    }

    public static Trouble broken() {
        return new Trouble(500, 20500, Duration.ZERO, false);
    }

    /** It takes the message, and fails before it says so. */
    public static Trouble brokenAfterTaking() {
        return new Trouble(500, 20500, Duration.ZERO, true);
    }

    /** It takes the message, and says so too late. */
    public static Trouble slow(Duration after) {
        return new Trouble(0, 0, after, true);
    }
}
