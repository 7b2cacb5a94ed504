package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Rota;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.settings.Landlord;

/** The plans of the days that could serve a visit: who works, and what is promised, in two statements whatever their number. */
@ApplicationScoped
public class Diary {

    /**
     * A day that has the right trades.
     *
     * @param plan everything promised on it, less what the reader may give up
     */
    record OpenDay(Rota.Day day, DayPlan plan) {}

    /**
     * What the reader may give up for the new promise, and so must not stand in its way.
     *
     * @param holdsOf the owner whose holds do not count; empty: none
     * @param hold the key of a hold that does not count; empty: none
     */
    record Yielding(String holdsOf, String hold) {

        static final Yielding NOTHING = new Yielding("", "");

        /** What somebody gives up who books: the hold they book by, and, where they keep one slot at a time, every other. */
        static Yielding of(Actor actor, Optional<SlotHold> hold) {
            return new Yielding(
                    actor.keepsOneSlot() ? actor.owner() : "",
                    hold.map(SlotHold::key).orElse(""));
        }
    }

    @Inject
    Landlord landlord;

    @Inject
    Rota rota;

    @Inject
    StandingRows rows;

    @Inject
    KeptDays kept;

    /** How an appointment is known in a plan. */
    static String keyOf(long appointmentId) {
        return "a" + appointmentId;
    }

    /** For a search, in a transaction that has changed nothing: of days whose plans are at hand only versions and holds are read. */
    List<OpenDay> daysOnOffer(VisitNeed need, LocalDate from, LocalDate to, Yielding yielding) {
        List<Rota.Day> days = rota.days(need.trades(), from, to);
        Map<Long, DayPlan> plans = kept.of(days);
        List<Rota.Day> missing =
                days.stream().filter(day -> !plans.containsKey(day.id())).toList();
        StandingRows.Found found = rows.read(missing, days, yielding);
        missing.forEach(day -> plans.put(day.id(), found.bookedPlan(day, landlord.getReserve())));
        kept.keep(missing, plans);
        return open(days, plans, found);
    }

    /** For a booking: everything is read anew, in its transaction, and nothing of it is kept. */
    List<OpenDay> days(VisitNeed need, LocalDate from, LocalDate to, Yielding yielding) {
        List<Rota.Day> days = rota.days(need.trades(), from, to);
        StandingRows.Found found = rows.read(days, days, yielding);
        Map<Long, DayPlan> plans = new HashMap<>();
        days.forEach(day -> plans.put(day.id(), found.bookedPlan(day, landlord.getReserve())));
        return open(days, plans, found);
    }

    /** The plan of one locked day, with everything that is booked, held or planned elsewhere on it. */
    DayPlan planOf(WorkingDay locked) {
        Rota.Day day = Rota.Day.of(locked);
        StandingRows.Found found = rows.read(List.of(day), List.of(day), Yielding.NOTHING);
        return found.bookedPlan(day, Duration.ZERO).with(found.heldOn(day));
    }

    private static List<OpenDay> open(List<Rota.Day> days, Map<Long, DayPlan> booked, StandingRows.Found found) {
        return days.stream()
                .map(day -> new OpenDay(
                        day, Objects.requireNonNull(booked.get(day.id())).with(found.heldOn(day))))
                .toList();
    }
}
