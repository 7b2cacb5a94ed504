package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.doorstep.account.SignedInPerson;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/** Knows whether the time that a tenant keeps still suits their household, after they have told us what must be different. */
@ApplicationScoped
public class HoldFit {

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    SlotSearch search;

    /** Whether it would be offered to them now. What cannot be searched for any more is refused where it is booked. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean suits(SlotHold hold, SignedInPerson person) {
        ArrivalWindow window = hold.slot().window();
        SlotOffer offer = search.offer(SlotWish.ofTenant(
                SlotWish.Tenant.of(person),
                hold.worksOrders(),
                TimeWish.from(dates.dateOf(window.earliest())),
                1,
                Objects.requireNonNullElse(hold.replaces(), "")));
        return !(offer instanceof SlotOffer.Slots found) || suits(window, found);
    }

    private boolean suits(ArrivalWindow window, SlotOffer.Slots found) {
        VisitNeed need = found.need();
        // Kept in time, it may be booked a little later than it would be offered.
        boolean isTooSoonToOffer = window.earliest().isBefore(clock.instant().plus(need.ahead(landlord, true)));
        return isTooSoonToOffer
                ? need.rules().allow(window, dates) && !need.isTooVague(window)
                : found.slots().stream().anyMatch(slot -> slot.slot().window().equals(window));
    }
}
