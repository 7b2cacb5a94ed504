package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.Problem;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.SlotOffer.Refused;
import org.doorstep.booking.SlotOffer.Slots;
import org.doorstep.booking.VisitNeeds.Standing;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.schedule.WindowGrid;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * Finds the windows that can be promised, soonest first, in three statements: the works orders; the working days of suitable
 * operatives; what stands in those days. What a search costs depends on the days and operatives looked at, never on the past.
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

    /** In a transaction of its own: so it reads only what is committed, and may keep it ({@link KeptDays}). */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SlotOffer offer(SlotWish wish) {
        VisitNeeds.Reading reading = needs.read(wish.worksOrders(), wish.moving());
        if (reading.refusal().isPresent()) {
            return new Refused(reading.refusal().get());
        }
        VisitNeed need = reading.need().orElseThrow();
        if (need.needsCrew()) {
            return new Refused(new NotPossible(Problem.NEEDS_CREW, "This visit needs more than one operative"));
        }
        List<Offered> slots = openWindows(need, reading.standing(), wish).stream()
                .map(window -> offered(need, window))
                .toList();
        return new Slots(need, slots, reading.alsoDueHere());
    }

    private Set<ArrivalWindow> openWindows(VisitNeed need, Optional<Standing> moving, SlotWish wish) {
        Instant soonest = clock.instant().plus(wish.tenantChooses() ? landlord.getLead() : landlord.getNotice());
        LocalDate from = latest(dates.dateOf(soonest), wish.from(), need.notBefore());
        LocalDate to = from.plusDays(wish.days() - 1L);
        Set<ArrivalWindow> open = new TreeSet<>(Comparator.comparing(ArrivalWindow::earliest));
        plansByDate(diary.daysOnOffer(need, from, to, new Diary.Yielding(wish.holdsOf(), "")), moving)
                .forEach((date, plans) -> windowsOf(date, plans, need)
                        .filter(window -> !window.earliest().isBefore(soonest))
                        .filter(window -> !isNow(moving, window) && grants(wish.part(), window))
                        .filter(servedBy(plans, need.onSite()))
                        .forEach(open::add));
        return open;
    }

    private static Map<LocalDate, List<DayPlan>> plansByDate(List<Diary.OpenDay> days, Optional<Standing> moving) {
        Map<LocalDate, List<DayPlan>> byDate = new TreeMap<>();
        for (Diary.OpenDay day : days) {
            DayPlan plan = moving.map(visit -> day.plan().without(Diary.keyOf(visit.id())))
                    .orElse(day.plan());
            byDate.computeIfAbsent(day.day().date(), date -> new ArrayList<>()).add(plan);
        }
        return byDate;
    }

    private Stream<ArrivalWindow> windowsOf(LocalDate date, List<DayPlan> plans, VisitNeed need) {
        List<ShiftTime> shifts =
                plans.stream().flatMap(plan -> plan.shifts().stream()).toList();
        return new WindowGrid(landlord.getZone()).windows(date, need.windowLength(), shifts).stream();
    }

    /** One operative who can is enough: the others are not looked at. */
    private static Predicate<ArrivalWindow> servedBy(List<DayPlan> plans, Duration onSite) {
        return window ->
                plans.stream().anyMatch(plan -> plan.arrivalFor(window, onSite).isPresent());
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

    private Offered offered(VisitNeed need, ArrivalWindow window) {
        LocalDate date = dates.dateOf(window.earliest());
        LocalDate due = need.dueBy();
        return new Offered(slotKeys.of(window), date, need.slot(window), due == null || !date.isAfter(due));
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
