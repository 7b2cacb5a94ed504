package org.doorstep.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What slots are looked for.
 *
 * @param worksOrders references of what the visit must do
 * @param home row of the only home whose works orders are known to whoever asks; null: every home's
 * @param time when the tenant would like it
 * @param days how many dates to look at, 1 to 90
 * @param tenantChooses whether the tenant is there and may choose sooner than an imposed visit's notice
 * @param holdsOf whose own holds are not in the way; empty: nobody's
 * @param moving reference of the appointment that would move; {@link #WHICHEVER}; empty for a new visit
 */
public record SlotWish(
        List<String> worksOrders,
        @Nullable Long home,
        TimeWish time,
        int days,
        boolean tenantChooses,
        String holdsOf,
        String moving) {

    /** For {@code moving}: whichever one appointment serves the works orders now, if any. */
    public static final String WHICHEVER = "*";

    public static final int FORTNIGHT = 14;
    public static final int MOST_DAYS = 90;

    /** What somebody who is here may choose of a new visit, over a fortnight. */
    public static SlotWish ofTenant(List<String> worksOrders, TimeWish time) {
        return new SlotWish(worksOrders, null, time, FORTNIGHT, true, "", "");
    }

    public SlotWish {
        worksOrders = List.copyOf(worksOrders);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Slots are looked for over 1 to 90 days");
        }
    }
}
