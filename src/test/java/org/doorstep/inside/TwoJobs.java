package org.doorstep.inside;

import static org.doorstep.inside.Estate.newTrade;
import static org.doorstep.inside.Estate.now;
import static org.doorstep.inside.Estate.operative;
import static org.doorstep.inside.Estate.slotAt;
import static org.doorstep.inside.Estate.slots;
import static org.doorstep.inside.Estate.someDay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotWish;
import org.doorstep.booking.TimeWish;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.ToldOutcome;
import org.doorstep.visit.ToldOutcomes;

/**
 * One visit for two works orders, whose window began a while ago.
 *
 * @param gas reference of a gas safety check
 * @param alarm reference of a smoke alarm check
 * @param arrived a moment inside the window
 * @param later the id of a slot at which either might be booked again
 */
record TwoJobs(BookedVisit visit, String gas, String alarm, Instant arrived, String later) {

    static TwoJobs underWay() {
        String trade = newTrade();
        String badge = operative(trade, someDay(), "09:00", "12:00");
        Home home = Estate.home();
        String gas = Estate.order(home, trade);
        String alarm = Estate.order(home, trade, "SMOKE_ALARM_CHECK", 15, null);
        SlotWish both = new SlotWish(List.of(gas, alarm), null, TimeWish.from(someDay()), 1, true, "", "");
        String slot = slotAt(slots(both), "09:00");
        String later = slotAt(slots(gas, someDay()), "11:00");
        Appointment appointment =
                Bookings.booked(Bookings.booking().book(SlotChoice.ofSlot(List.of(gas, alarm), slot), home.tenant()));
        BookedVisit visit = new BookedVisit(home, trade, badge, gas, appointment, later)
                .movedTo(now().minus(Duration.ofMinutes(20)));
        return new TwoJobs(visit, gas, alarm, now().minusSeconds(300), later);
    }

    Attempt attempt(String key, Outcome ofGas, Outcome ofAlarm) {
        return attempt(key, new ToldOutcome(gas, ofGas, null), new ToldOutcome(alarm, ofAlarm, null));
    }

    Attempt attempt(String key, ToldOutcome... each) {
        return attempt(key, new ToldOutcomes.OfEach(List.of(each)));
    }

    Attempt attempt(String key, ToldOutcomes outcomes) {
        return new Attempt(key, outcomes, arrived, null, null, null);
    }

    static String stateOf(String order) {
        return Sql.text("SELECT state FROM works_order WHERE reference = ?", order);
    }
}
