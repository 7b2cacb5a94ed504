package org.doorstep.booking;

import java.util.List;
import org.doorstep.account.SignedInPerson;
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
 * @param person row of the tenant who asks: what is private to another is not known to them; null: whoever asks is no tenant
 */
public record SlotWish(
        List<String> worksOrders,
        @Nullable Long home,
        TimeWish time,
        int days,
        boolean tenantChooses,
        String holdsOf,
        String moving,
        @Nullable Long person) {

    /** For {@code moving}: whichever one appointment serves the works orders now, if any. */
    public static final String WHICHEVER = "*";

    public static final int FORTNIGHT = 14;
    public static final int MOST_DAYS = 90;

    /** A wish of somebody who is no tenant, to whom nothing is private. */
    public SlotWish(
            List<String> worksOrders,
            @Nullable Long home,
            TimeWish time,
            int days,
            boolean tenantChooses,
            String holdsOf,
            String moving) {
        this(worksOrders, home, time, days, tenantChooses, holdsOf, moving, null);
    }

    /** What a tenant may choose, over a fortnight. */
    public static SlotWish ofTenant(Tenant tenant, List<String> worksOrders, TimeWish time, int days, String moving) {
        return new SlotWish(worksOrders, tenant.home(), time, days, true, tenant.holdsOf(), moving, tenant.person());
    }

    /**
     * The tenant who asks.
     *
     * @param home row of the only home whose works orders they know
     * @param person their row
     * @param holdsOf whose own holds are not in the way
     */
    public record Tenant(long home, long person, String holdsOf) {

        public static Tenant of(SignedInPerson person) {
            return new Tenant(person.propertyId(), person.privateEyes(), person.holdOwner());
        }
    }

    /** What somebody who is here may choose of a new visit, over a fortnight. */
    public static SlotWish ofTenant(List<String> worksOrders, TimeWish time) {
        return new SlotWish(worksOrders, null, time, FORTNIGHT, true, "", "");
    }

    /** What is looked for where somebody books, who may choose any time. */
    static SlotWish ofOffice(List<String> worksOrders, String moving) {
        return new SlotWish(worksOrders, null, TimeWish.NONE, FORTNIGHT, true, "", moving);
    }

    public SlotWish {
        worksOrders = List.copyOf(worksOrders);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Slots are looked for over 1 to 90 days");
        }
    }
}
