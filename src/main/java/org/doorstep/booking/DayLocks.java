package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Slot;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.schedule.WorkingDays;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * Takes the best operative who can serve a slot, under lock. The day is chosen by a plain read, then locked; if its version has moved
 * meanwhile, everything is read again with the lock held, so a choice is only ever made on what still stands.
 */
@ApplicationScoped
public class DayLocks {

    /**
     * A locked day that can serve the slot.
     *
     * @param plan as it stands, without the visit that moves and without what yields
     * @param movingFrom the locked day from which a visit moves; null for a new visit or one that stays on its day
     */
    record Place(WorkingDay day, DayPlan plan, @Nullable WorkingDay movingFrom) {}

    @Inject
    Diary diary;

    @Inject
    PlainDates dates;

    @Inject
    WorkingDays workingDays;

    /** Locks the best day for the slot, and that of the visit that moves; empty if nobody can serve it. */
    Optional<Place> take(VisitNeed need, Slot slot, Yielding yielding, @Nullable Appointment moving) {
        Map<Long, WorkingDay> locked = new HashMap<>();
        while (true) {
            Optional<OpenDay> best = best(need, slot, yielding, moving, locked.keySet());
            if (best.isEmpty()) {
                return Optional.empty();
            }
            OpenDay open = best.get();
            long id = open.id();
            WorkingDay day = locked.get(id);
            if (day == null) {
                day = lock(id, moving, locked);
                if (day.version() != open.version()) {
                    continue;
                }
            }
            return Optional.of(place(day, open, moving, locked));
        }
    }

    private WorkingDay lock(long id, @Nullable Appointment moving, Map<Long, WorkingDay> locked) {
        Set<Long> ids = new TreeSet<>(Set.of(id));
        if (moving != null) {
            ids.add(moving.workingDayId());
        }
        workingDays.lock(ids).forEach(day -> locked.put(day.id(), day));
        return Objects.requireNonNull(locked.get(id));
    }

    private Optional<OpenDay> best(
            VisitNeed need, Slot slot, Yielding yielding, @Nullable Appointment moving, Set<Long> preferred) {
        LocalDate date = dates.dateOf(slot.window().earliest());
        List<OpenDay> days = diary.days(need, date.minusDays(1), date, yielding);
        Comparator<OpenDay> order = Comparator.<OpenDay, Boolean>comparing(day -> !preferred.contains(day.id()))
                .thenComparing(day -> !staysWith(day, moving))
                .thenComparing(day -> day.plan().busy(), Comparator.<Duration>naturalOrder())
                .thenComparing(OpenDay::id);
        return days.stream()
                .map(day -> moving == null ? day : day.without(Diary.keyOf(moving.id())))
                .filter(day ->
                        day.plan().arrivalFor(slot.window(), slot.onSite()).isPresent())
                .min(order);
    }

    private static boolean staysWith(OpenDay day, @Nullable Appointment moving) {
        return moving != null && day.operativeId() == moving.operative().id();
    }

    private static Place place(
            WorkingDay day, OpenDay open, @Nullable Appointment moving, Map<Long, WorkingDay> locked) {
        WorkingDay from =
                moving == null || moving.workingDayId() == day.id() ? null : locked.get(moving.workingDayId());
        return new Place(day, open.plan(), from);
    }
}
