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
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.BusyBlocks;
import org.doorstep.schedule.DaysRead;
import org.doorstep.schedule.DiaryVersions;
import org.doorstep.schedule.StandingDays;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.schedule.WorkingDays;

/**
 * Sets what another scheduler has planned for operatives. From then on nothing is promised in that time; visits that were promised in it
 * are answered, never dropped. The day and those beside it are locked, so that a booking comes wholly before or sees the block.
 */
@ApplicationScoped
public class BusyChange {

    /**
     * What is planned elsewhere for one operative, from a local date on.
     *
     * @param blocks each starts on the date, in any order; they may overlap; none: nothing is planned elsewhere
     */
    public record Day(String badgeNumber, LocalDate date, List<BusyBlock> blocks) {

        public Day {
            blocks = BusyBlocks.inTime(blocks);
        }
    }

    @Inject
    DaysRead daysRead;

    @Inject
    WorkingDays workingDays;

    @Inject
    BusyBlocks busyBlocks;

    @Inject
    DiaryVersions diaries;

    @Inject
    BrokenPromises broken;

    @Inject
    AuditTrail audit;

    /**
     * Sets what is planned elsewhere on one date.
     *
     * @return references of the standing appointments whose promise can no longer be kept, also where the same stood already; empty
     *     where the operative is not known
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
        StandingDays<BusyBlock> standing = standing(days);
        List<Deed> deeds = new ArrayList<>();
        List<DayChange> changes =
                days.stream().map(day -> put(day, standing, by, deeds)).toList();
        audit.recordAll(deeds);
        return changes;
    }

    private StandingDays<BusyBlock> standing(List<Day> days) {
        TreeSet<LocalDate> dates = days.stream().map(Day::date).collect(Collectors.toCollection(TreeSet::new));
        return daysRead.blocks(days.stream().map(Day::badgeNumber).distinct().toList(), dates.first(), dates.last());
    }

    private DayChange put(Day day, StandingDays<BusyBlock> standing, Author by, List<Deed> deeds) {
        Optional<Long> operative = standing.operative(day.badgeNumber());
        if (operative.isEmpty()) {
            return DayChange.NO_SUCH_OPERATIVE;
        }
        List<BusyBlock> was = standing.on(day.badgeNumber(), day.date());
        if (was.equals(day.blocks())) {
            return DayChange.UNCHANGED;
        }
        deeds.add(Deed.of(by, "operative.busy", day.badgeNumber())
                .changed(words(was), words(day.blocks()))
                .remarking(day.date().toString()));
        List<WorkingDay> locked = workingDays.lockAround(operative.get(), day.date());
        busyBlocks.replace(operative.get(), day.date(), day.blocks());
        locked.forEach(diaries::changed);
        return DayChange.of(was.isEmpty(), broken.after(locked));
    }

    private static String words(List<BusyBlock> blocks) {
        return blocks.stream().map(each -> each.start() + "/" + each.end()).collect(Collectors.joining(" "));
    }
}
