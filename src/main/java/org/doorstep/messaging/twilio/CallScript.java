package org.doorstep.messaging.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.doorstep.messaging.Templates;

/** What Twilio is told to do next, as TwiML. */
@ApplicationScoped
public class CallScript {

    /** How often the words are read to somebody who presses nothing. */
    static final int MOST_SAID = 3;

    private static final int SECONDS_FOR_A_KEY = 6;

    @Inject
    Callbacks callbacks;

    @Inject
    Templates templates;

    /** Nothing: what was posted is taken, and no text goes back by this way. */
    public String nothing() {
        return new Twiml().end();
    }

    /**
     * Reads the words and the keys, and waits for a key; without one, again from the start.
     *
     * @param key of the message
     * @param said how often they were read already
     */
    public String reading(String key, String words, int said) {
        if (said >= MOST_SAID) {
            return farewell("call.nobody");
        }
        URI again = callbacks.voice(key, said + 1);
        return new Twiml()
                .waitForKey(again, SECONDS_FOR_A_KEY)
                .say(words)
                .pause()
                .say(templates.say("call.keys", Map.of()))
                .waited()
                .goOn(again)
                .end();
    }

    /** Says what a key led to, and ends the call. */
    public String taken(PressedKey pressed) {
        return farewell(pressed.wordsKey());
    }

    private String farewell(String wordsKey) {
        return new Twiml().say(templates.say(wordsKey, Map.of())).hangup().end();
    }

    /** Ends the call without a word: nobody hears it but a machine. */
    public String silence() {
        return new Twiml().hangup().end();
    }

    /** An answer that costs the caller nothing. */
    public String engaged() {
        return new Twiml().engaged().end();
    }
}
