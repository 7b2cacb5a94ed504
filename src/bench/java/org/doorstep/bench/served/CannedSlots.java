package org.doorstep.bench.served;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.SlotSearch;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.jspecify.annotations.Nullable;

/** The slots of one search, kept in memory from the first time they are asked for. */
@ApplicationScoped
public class CannedSlots {

    @Inject
    SlotSearch search;

    private volatile SlotOffer.@Nullable Slots kept;

    SlotOffer.Slots of(String worksOrder) {
        SlotOffer.Slots slots = kept;
        if (slots == null) {
            slots = (SlotOffer.Slots) search.offer(new SlotWish(
                    List.of(worksOrder), null, TimeWish.NONE, SlotWish.FORTNIGHT, true, "", SlotWish.WHICHEVER));
            kept = slots;
        }
        return slots;
    }
}
