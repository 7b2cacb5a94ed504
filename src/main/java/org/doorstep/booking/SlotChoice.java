package org.doorstep.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which slot somebody chose, by the id that a search gave or by the key of a hold.
 *
 * @param worksOrders references; may be empty where a hold names them
 * @param slotId null where a hold is given
 * @param holdKey null where a slot id is given
 */
public record SlotChoice(
        List<String> worksOrders,
        @Nullable String slotId,
        @Nullable String holdKey) {

    public SlotChoice {
        worksOrders = List.copyOf(worksOrders);
        if ((slotId == null) == (holdKey == null)) {
            throw new IllegalArgumentException("A choice is by a slot's id or by a hold, not both");
        }
    }

    public static SlotChoice ofSlot(List<String> worksOrders, String slotId) {
        return new SlotChoice(worksOrders, slotId, null);
    }

    public static SlotChoice ofHold(String holdKey) {
        return new SlotChoice(List.of(), null, holdKey);
    }
}
