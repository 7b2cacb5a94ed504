package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotOffer.Refused;
import org.doorstep.booking.SlotOffer.Slots;
import org.doorstep.booking.VisitNeeds.Standing;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Slot;
import org.doorstep.schedule.WindowGrid;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * Finds the windows that can be promised, soonest first, in at most three statements: the works orders; who is able, with the versions of
 * their diaries; what stands in the diaries that are not at hand. What a search costs depends on the days and operatives looked at, never on the past.
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
    VisitNeeds needs;

    @Inject
    Diary diary;

    @Inject
    SlotKey slotKeys;

    /** Outside any transaction: so it reads only what is committed, and may keep it ({@link KeptDiaries}). */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SlotOffer offer(SlotWish wish) {
        VisitNeeds.Reading reading = needs.look(wish.worksOrders(), wish.moving());
        if (reading.refusal().isPresent()) {
            return new Refused(reading.refusal().get());
        }
        VisitNeed need = reading.need().orElseThrow();
        if (need.needsCrew()) {
            return new Refused(new NotPossible(Problem.NEEDS_CREW, "This visit needs more than one operative"));
        }
        LocalDate due = need.dueBy();
        Duration onSite = need.onSite();
        List<Offered> slots = openWindows(need, reading.standing(), wish).stream()
                .map(window -> offered(new Slot(window, onSite), due))
                .toList();
        return new Slots(need, slots, reading.alsoDueHere());
    }

    private Collection<ArrivalWindow> openWindows(VisitNeed need, Optional<Standing> moving, SlotWish wish) {
        Instant soonest = clock.instant().plus(wish.tenantChooses() ? landlord.getLead() : landlord.getNotice());
        LocalDate from = latest(dates.dateOf(soonest), wish.from(), need.notBefore());
        LocalDate to = from.plusDays(wish.days() - 1L);
        List<OpenDay> days = diary.daysOnOffer(need, from, to, new Diary.Yielding(wish.holdsOf(), ""));
        // By their start: a window past midnight of one date may be one of the next date too.
        Map<Instant, ArrivalWindow> open = new TreeMap<>();
        WindowGrid grid = new WindowGrid(landlord.getZone());
        Duration length = need.windowLength();
        servedByDate(days, moving, grid, length, need.onSite()).forEach((date, served) -> served.stream()
                .mapToObj(number -> grid.window(date, length, number))
                .filter(window -> !window.earliest().isBefore(soonest))
                .filter(window -> !isNow(moving, window) && grants(wish.part(), window))
                .forEach(window -> open.put(window.earliest(), window)));
        return open.values();
    }

    /** The numbers of the windows that at least one operative can serve. */
    private static Map<LocalDate, BitSet> servedByDate(
            List<OpenDay> days, Optional<Standing> moving, WindowGrid grid, Duration length, Duration onSite) {
        Map<LocalDate, BitSet> served = new HashMap<>();
        for (OpenDay day : days) {
            OpenDay open =
                    moving.map(visit -> day.without(Diary.keyOf(visit.id()))).orElse(day);
            served.computeIfAbsent(day.date(), date -> new BitSet()).or(open.served(grid, length, onSite));
        }
        return served;
    }

    /** A visit that moves is not offered the time that it has. */
    private static boolean isNow(Optional<Standing> moving, ArrivalWindow window) {
        return moving.filter(visit -> visit.earliestArrival().equals(window.earliest()))
                .isPresent();
    }

    private boolean grants(PartOfDay part, ArrivalWindow window) {
        return part == PartOfDay.ANY
                || part.includes(
                        LocalDateTime.ofInstant(window.earliest(), landlord.getZone()),
                        LocalDateTime.ofInstant(window.latest(), landlord.getZone()));
    }

    private Offered offered(Slot slot, @Nullable LocalDate due) {
        LocalDate date = dates.dateOf(slot.window().earliest());
        return new Offered(slotKeys.of(slot.window()), date, slot, due == null || !date.isAfter(due));
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
