package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.booking.AbleRows.Seen;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotOffer.Refused;
import org.doorstep.booking.SlotOffer.Relaxed;
import org.doorstep.booking.SlotOffer.Slots;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.settings.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Finds the windows that can be promised, soonest first, in at most two statements: the works orders and who is able; then what
 * stands in the diaries that are not at hand. What a search costs depends on the days and operatives looked at, never on the past.
 */
@ApplicationScoped
public class SlotSearch {

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    WorkingCalendar calendar;

    @Inject
    VisitNeeds needs;

    @Inject
    AbleRows rows;

    @Inject
    Diary diary;

    @Inject
    OpenWindows windows;

    /** Outside any transaction: so it reads only what is committed, and may keep it ({@link KeptDiaries}). */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SlotOffer offer(SlotWish wish) {
        if (wish.worksOrders().isEmpty()) {
            return new Refused(new NotPossible(Problem.NOTHING_NAMED, "Name at least one works order"));
        }
        Seen seen = rows.look(new LinkedHashSet<>(wish.worksOrders()));
        VisitNeeds.Reading reading = needs.of(seen, wish);
        if (reading.refusal().isPresent()) {
            return new Refused(reading.refusal().get());
        }
        Found found = found(reading, wish, wish.time());
        return new Slots(
                reading.need().orElseThrow(),
                found.slots(),
                reading.alsoDue(),
                found.slots().isEmpty() ? relaxed(reading, wish) : Optional.empty(),
                found.grounds());
    }

    private record Found(List<Offered> slots, SlotGrounds grounds) {}

    private Found found(VisitNeeds.Reading reading, SlotWish wish, TimeWish time) {
        VisitNeed need = reading.need().orElseThrow();
        Instant soonest = clock.instant().plus(need.ahead(landlord, wish.tenantChooses()));
        LocalDate from = latest(dates.dateOf(soonest), time.from(), need.notBefore());
        LocalDate due = need.dueBy();
        LocalDate to = from.plusDays(wish.days() - 1L);
        Set<LocalDate> closed = closed(need, from, to);
        OpenDates onOffer = onOffer(reading, from, to, wish);
        List<OpenWindows.Open> open = windows.of(need, reading.able(), onOffer);
        List<Offered> slots = new ArrayList<>(open.size());
        int[] extraTravel = new int[open.size()];
        boolean anyTime = need.rules().allowAnyTime() && time.isAnyTime();
        // A visit that moves is not offered the time that it has.
        Instant standing =
                reading.standing().map(VisitNeeds.Standing::earliestArrival).orElse(null);
        for (OpenWindows.Open each : open) {
            Offered slot = each.offered();
            ArrivalWindow window = slot.slot().window();
            if (!window.earliest().isBefore(soonest)
                    && (closed.isEmpty() || !closed.contains(slot.date()))
                    && !window.earliest().equals(standing)
                    && (anyTime || need.rules().allow(window, dates) && grants(time, window))) {
                extraTravel[slots.size()] = each.extraTravel();
                slots.add(due == null || !slot.date().isAfter(due) ? slot : slot.late());
            }
        }
        return new Found(slots, new SlotGrounds(need, reading.able(), onOffer, extraTravel));
    }

    /** The one wish without which there are most windows. Diaries are at hand by now, but for other dates. */
    private Optional<Relaxed> relaxed(VisitNeeds.Reading reading, SlotWish wish) {
        Relaxed most = null;
        for (TimeWish.Part part : wish.time().parts()) {
            List<Offered> opened =
                    found(reading, wish, wish.time().without(part)).slots();
            if (!opened.isEmpty() && (most == null || opened.size() > most.count())) {
                most = new Relaxed(part, opened.size(), opened.get(0).date());
            }
        }
        return Optional.ofNullable(most);
    }

    private OpenDates onOffer(VisitNeeds.Reading reading, LocalDate from, LocalDate to, SlotWish wish) {
        OpenDates onOffer = diary.onOffer(reading.able(), from, to, new Diary.Yielding(wish.holdsOf(), ""));
        return reading.standing()
                .map(moving -> onOffer.without(Diary.keyOf(moving.id())))
                .orElse(onOffer);
    }

    /** The dates on which visits for this are not made: asked once for each date, whatever the number of windows. */
    private Set<LocalDate> closed(VisitNeed need, LocalDate from, LocalDate to) {
        Set<LocalDate> closed = new HashSet<>();
        for (LocalDate date = from; !date.isAfter(to.plusDays(1)); date = date.plusDays(1)) {
            if (!need.isOfferedOn(date, calendar)) {
                closed.add(date);
            }
        }
        return closed;
    }

    private boolean grants(TimeWish time, ArrivalWindow window) {
        return time.isAnyTime()
                || time.includes(
                        LocalDateTime.ofInstant(window.earliest(), landlord.getZone()),
                        LocalDateTime.ofInstant(window.latest(), landlord.getZone()));
    }

    private static LocalDate latest(LocalDate first, @Nullable LocalDate... others) {
        LocalDate latest = first;
        for (LocalDate other : others) {
            if (other != null && other.isAfter(latest)) {
                latest = other;
            }
        }
        return latest;
    }
}
