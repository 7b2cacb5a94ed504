package org.doorstep.messaging.template;

import java.math.BigDecimal;
import org.doorstep.messaging.TextLength;

/**
 * What a text takes, as it would go out.
 *
 * @param parts in how many it is sent and paid for
 * @param used characters of the last part that are used; those of the extension table count twice
 * @param room how many characters that part has
 * @param pence what it costs
 */
public record MessageCost(int parts, int used, int room, BigDecimal pence) {

    static MessageCost of(String text, BigDecimal pencePerPart) {
        int parts = TextLength.parts(text);
        int units = TextLength.units(text);
        int room = TextLength.room(text, parts);
        return new MessageCost(
                parts, units - (parts - 1) * room, room, pencePerPart.multiply(BigDecimal.valueOf(parts)));
    }
}
