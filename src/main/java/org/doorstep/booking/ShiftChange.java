package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.schedule.DaysRead;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.schedule.StandingDays;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.schedule.WorkingDays;

/** Sets when operatives work. Visits that can no longer be kept are answered, never dropped. */
@ApplicationScoped
public class ShiftChange {

    /**
     * When one operative works on a local date.
     *
     * @param shifts in any order; none: not working
     */
    public record Day(String badgeNumber, LocalDate date, List<ShiftTime> shifts) {

        public Day {
            shifts = shifts.stream().sorted().toList();
        }
    }

    @Inject
    DaysRead daysRead;

    @Inject
    WorkingDays workingDays;

    @Inject
    BrokenPromises broken;

    @Inject
    AuditTrail audit;

    /**
     * Sets the shifts of one date.
     *
     * @return references of the standing appointments whose promise these hours cannot keep, also where the same hours stood already;
     *     empty where the operative is not known
     */
    @Retried
    @Transactional
    public Optional<List<String>> put(Day day, Author by) {
        DayChange change = putAll(List.of(day), by).get(0);
        return switch (change.put()) {
            case NO_SUCH_OPERATIVE -> Optional.empty();
            case UNCHANGED -> Optional.of(broken.around(day.badgeNumber(), day.date()));
            default -> Optional.of(change.affected());
        };
    }

    /** Sets many days in one transaction; answers in the same order. Each day is named once; one that stands so already is left alone. */
    @Retried
    @Transactional
    public List<DayChange> putAll(List<Day> days, Author by) {
        if (days.isEmpty()) {
            return List.of();
        }
        StandingDays<ShiftTime> standing = standing(days);
        List<Deed> deeds = new ArrayList<>();
        List<DayChange> changes =
                days.stream().map(day -> put(day, standing, by, deeds)).toList();
        audit.recordAll(deeds);
        return changes;
    }

    private StandingDays<ShiftTime> standing(List<Day> days) {
        TreeSet<LocalDate> dates = days.stream().map(Day::date).collect(Collectors.toCollection(TreeSet::new));
        return daysRead.shifts(days.stream().map(Day::badgeNumber).distinct().toList(), dates.first(), dates.last());
    }

    private DayChange put(Day day, StandingDays<ShiftTime> standing, Author by, List<Deed> deeds) {
        Optional<Long> operative = standing.operative(day.badgeNumber());
        if (operative.isEmpty()) {
            return DayChange.NO_SUCH_OPERATIVE;
        }
        List<ShiftTime> was = standing.on(day.badgeNumber(), day.date());
        if (was.equals(day.shifts())) {
            return DayChange.UNCHANGED;
        }
        deeds.add(Deed.of(by, "operative.shifts", day.badgeNumber())
                .changed(words(was), words(day.shifts()))
                .remarking(day.date().toString()));
        if (!standing.has(day.badgeNumber(), day.date())) {
            workingDays.make(operative.get(), day.date(), day.shifts());
            return DayChange.of(true, List.of());
        }
        WorkingDay changed = workingDays.work(operative.get(), day.date(), day.shifts());
        return DayChange.of(was.isEmpty(), broken.after(List.of(changed)));
    }

    private static String words(List<ShiftTime> shifts) {
        return shifts.stream().map(each -> each.start() + "/" + each.end()).collect(Collectors.joining(" "));
    }
}
