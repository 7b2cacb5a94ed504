package org.doorstep.conversation.replying;

import java.time.Instant;
import java.util.Set;
import org.doorstep.conversation.reading.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What we wrote last to a number that asks for an answer.
 *
 * @param purpose as in the outbox; empty where we wrote nothing
 * @param about reference of the appointment that it is about
 * @param isAlone whether nothing else was written lately about another appointment
 */
record Spoken(String purpose, @Nullable String about, boolean isAlone, Instant at) {

    static final String OFFER = "OFFER";
    static final String WHICH = "WHICH";
    static final String CANCEL_ASKED = "CANCEL_ASKED";
    static final String CANCELLED = "CANCELLED";
    static final String CHANGED = "CHANGED";
    static final String BOOKED = "BOOKED";
    static final String AFTER_NO = "AFTER_NO";
    static final String CHECK = "CHECK";
    static final String SOONER = "SOONER";
    static final String WHICH_SOONER = "WHICH_SOONER";

    /** What is asked in a conversation, and settled by an answer there. */
    private static final Set<String> OF_CONVERSATION = Set.of(OFFER, WHICH, WHICH_SOONER, CANCEL_ASKED, AFTER_NO);

    /** An answer that asks nothing: what was asked before it still is. */
    static final String ANSWER = "ANSWER";

    static final Spoken NOTHING = new Spoken("", null, true, Instant.EPOCH);

    /** Whether a message of this purpose is something that is answered. */
    static boolean asks(String purpose) {
        return sent(purpose) != Sent.NONE;
    }

    Sent sent() {
        return sent(purpose);
    }

    /** Whether it was said to somebody in answer, about the one visit that they mean. */
    boolean isOurAnswer() {
        return purpose.equals(OFFER) || purpose.equals(AFTER_NO) || purpose.equals(CANCEL_ASKED);
    }

    /** Whether it was answered since, and nothing is asked any more. */
    boolean isSettledIn(TextConversation conversation) {
        return OF_CONVERSATION.contains(purpose) && conversation.isSettledSince(at);
    }

    private static Sent sent(String purpose) {
        return switch (purpose) {
            case OFFER, WHICH, WHICH_SOONER -> Sent.OFFER;
            case CANCEL_ASKED -> Sent.CANCEL_ASKED;
            case CANCELLED -> Sent.CANCELLED;
            case BOOKED, CHANGED -> Sent.BOOKED;
            case AFTER_NO -> Sent.AFTER_NO;
            case CHECK -> Sent.CHECK;
            case "ON_THE_WAY" -> Sent.ON_THE_WAY;
            case "MISSED", "OUR_FAULT" -> Sent.MISSED;
            case SOONER -> Sent.REMINDER;
            default -> purpose.startsWith("REMINDER") ? Sent.REMINDER : Sent.NONE;
        };
    }
}
