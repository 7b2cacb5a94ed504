package org.doorstep.conversation.reading;

import java.util.List;

/**
 * What was read from one text.
 *
 * @param intents what it says, what must be acted on first; never empty
 * @param certainty from 0 to 1: how sure we are of the first
 * @param wish what was understood of a time
 * @param picked the number of the time that was chosen, from 1; 0: none
 */
public record ReadReply(List<Intent> intents, double certainty, Wish wish, int picked, Decision decision) {

    public ReadReply {
        intents = List.copyOf(intents);
    }

    public Intent first() {
        return intents.get(0);
    }

    public boolean speaksOfDanger() {
        return intents.stream().anyMatch(Intent::isDanger);
    }
}
