package org.doorstep.conversation;

import org.doorstep.messaging.MessageKind;

/**
 * What came in from somebody, by whichever way.
 *
 * @param providerId the provider's id of the message or call: the same is taken once
 * @param sender E.164
 * @param recipient which of our numbers, E.164
 * @param words as they came; a pressed key as its digit, empty for a ring
 * @param photos how many pictures came with it
 */
public record IncomingText(String providerId, Way way, String sender, String recipient, String words, int photos) {

    /** How it came. */
    public enum Way {
        SMS,
        WHATSAPP,
        /** A key pressed in a call of ours. */
        VOICE,
        /** Somebody rang, and hung up before an answer: it costs them nothing and asks for a call. */
        RING;

        /** How it is answered: as it came, or, where it was no words, by text. */
        public MessageKind answer() {
            return this == WHATSAPP ? MessageKind.WHATSAPP : MessageKind.TEXT;
        }
    }

    /** The longest that is kept of one text, in characters; what is longer is cut. */
    static final int LONGEST = 6000;

    public IncomingText {
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
    }
}
