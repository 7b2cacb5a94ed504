package org.doorstep.conversation.replying;

import java.util.List;
import org.doorstep.booking.Actor;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.SlotWish;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.jspecify.annotations.Nullable;

/**
 * For what times are sought by text: to move a visit, to book again what a visit that is over was for, or for a first visit.
 *
 * @param owner the tenant for whom they are
 * @param orders references of the works orders that the visit is for
 * @param visit null for a first one
 */
record Sought(Owner owner, List<String> orders, @Nullable TheirVisit visit) {

    Sought {
        orders = List.copyOf(orders);
    }

    static Sought of(TheirVisit visit) {
        return new Sought(visit.owner(), visit.isStanding() ? visit.orders() : visit.openOrders(), visit);
    }

    static Sought first(Owner owner, List<String> orders) {
        return new Sought(owner, orders, null);
    }

    /** How the times are owned that are held for a tenant who is asked by text: not as what they hold on a page. */
    static String holdOwner(long personId) {
        return "person:" + personId + ":text";
    }

    static Actor actor(Owner owner) {
        return new Actor(
                "person:" + owner.reference(), holdOwner(owner.personId()), BookingChannel.TEXT, owner.reference());
    }

    Actor actor() {
        return actor(owner);
    }

    SlotWish.Tenant tenant() {
        return new SlotWish.Tenant(owner.propertyId(), owner.personId(), holdOwner(owner.personId()));
    }

    /** Whether a visit that stands would move. */
    boolean isMove() {
        return visit != null && visit.isStanding();
    }

    /** Reference of the visit that would move; null where none would. */
    @Nullable
    String moving() {
        return visit != null && visit.isStanding() ? visit.reference() : null;
    }

    /** Reference of the visit that is spoken of; null for a first one. */
    @Nullable
    String reference() {
        return visit == null ? null : visit.reference();
    }
}
