package org.doorstep.conversation.reminding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.HomeContacts;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.doorstep.tenancy.PreferredChannel;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a visit, and how: whom it is for, else the first of the home who can be written to. Whoever asked to be rung instead, or can be
 * written to in no way that suits them, is rung; nobody else is told in the place of somebody for whom it is. A call of ours reads a reminder to a
 * landline, where they wish for calls or have nothing else; not to whoever needs a person to ring, or may be at risk: others at home answer too.
 *
 * @param to null where nobody is left whom it is for
 * @param by the way in writing, or a landline; null: staff ring them
 */
record Telling(@Nullable Tenant to, @Nullable ContactPoint by) {

    static Telling of(DueVisit visit, List<Tenant> tenants) {
        return of(visit, tenants, each -> true, false);
    }

    /**
     * How they are reminded.
     *
     * @param calls whether calls of ours are carried
     */
    static Telling reminding(DueVisit visit, List<Tenant> tenants, boolean calls) {
        return of(visit, tenants, each -> true, calls);
    }

    /** The same among those who wish to be reminded on the day. */
    static Telling onTheDay(DueVisit visit, List<Tenant> tenants) {
        return of(visit, tenants, each -> each.wishes().onTheDay(), false);
    }

    private static Telling of(DueVisit visit, List<Tenant> tenants, Predicate<Tenant> which, boolean calls) {
        List<Tenant> theirs = tenants.stream()
                .filter(each -> visit.isFor(each.personId()))
                .filter(which)
                .toList();
        for (Tenant each : theirs) {
            Optional<ContactPoint> way = way(each).or(() -> calls ? landline(each) : Optional.empty());
            if (way.isPresent()) {
                return new Telling(each, way.get());
            }
        }
        return new Telling(theirs.stream().findFirst().orElse(null), null);
    }

    private static Optional<ContactPoint> way(Tenant tenant) {
        if (tenant.reach().findSafe().isPresent()) {
            return tenant.reach().findBest();
        }
        if (wantsCall(tenant)) {
            return Optional.empty();
        }
        boolean noTexts = tenant.adjustments().contains(HomeContacts.NO_TEXTS);
        return tenant.reach().inWriting().stream()
                .filter(point -> !noTexts || point.kind() == ContactKind.EMAIL)
                .findFirst();
    }

    private static Optional<ContactPoint> landline(Tenant tenant) {
        boolean suits = !tenant.mayBeAtRisk()
                && !tenant.adjustments().contains(HomeContacts.RING_INSTEAD)
                && !tenant.adjustments().contains(HomeContacts.IN_WRITING);
        return suits ? tenant.reach().findLandline() : Optional.empty();
    }

    private static boolean wantsCall(Tenant tenant) {
        return !tenant.adjustments().contains(HomeContacts.IN_WRITING)
                && (tenant.adjustments().contains(HomeContacts.RING_INSTEAD)
                        || tenant.wishes().channel() == PreferredChannel.PHONE);
    }

    boolean isByEmail() {
        return by != null && by.kind() == ContactKind.EMAIL;
    }
}
