package org.doorstep.intake.northtown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.PartOfDay;
import org.jspecify.annotations.Nullable;

/** The works orders that no file names: sorts of work drawn by their weight, at homes drawn by chance. */
final class DrawnJobs {

    private static final int SHARING_OF_HUNDRED = 16;
    private static final int FOLLOWED_OF_HUNDRED = 40;
    private static final int BOOKED_OF_HUNDRED = 9;
    private static final int MOST_AT_HOME = 3;

    private final LocalDate firstDay;
    private final ZoneId zone;
    private final FreeHomes free;
    private final JobNumbers numbers;
    private final Draw draw;
    private final List<Home> met = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();

    DrawnJobs(LocalDate firstDay, ZoneId zone, FreeHomes free, JobNumbers numbers, Draw draw) {
        this.firstDay = firstDay;
        this.zone = zone;
        this.free = free;
        this.numbers = numbers;
        this.draw = draw;
    }

    List<Job> of(int count) {
        while (jobs.size() < count) {
            Work work = Work.draw(draw);
            Home home = homeFor(work);
            Job job = job(work, home, firstDay.plusDays(draw.between(work.from(), work.to())), null);
            jobs.add(job);
            if (jobs.size() < count && draw.ofHundred(FOLLOWED_OF_HUNDRED)) {
                work.following().ifPresent(next -> jobs.add(follow(next, job)));
            }
        }
        return jobs;
    }

    private Home homeFor(Work work) {
        if (draw.ofHundred(SHARING_OF_HUNDRED) && !met.isEmpty()) {
            Home home = draw.oneOf(met);
            if (numbers.at(home) < MOST_AT_HOME && (home.gas() || !work.needsGas())) {
                return home;
            }
        }
        Home home = free.forTrade(work.trade());
        met.add(home);
        return home;
    }

    private Job follow(Work next, Job first) {
        LocalDate due = first.dueBy().isBefore(firstDay) ? firstDay : first.dueBy();
        return job(next, first.home(), due.plusDays(draw.between(10, 25)), first.reference());
    }

    private Job job(Work work, Home home, LocalDate due, @Nullable String after) {
        LocalDate materials = firstDay.plusDays(draw.between(3, 9));
        boolean waits = draw.ofHundred(work.materials()) && due.isAfter(materials.plusDays(4));
        boolean bookable = work.crew() == 1 && after == null && !waits;
        return new Job(
                numbers.next(home),
                home,
                work.type(),
                work.trade(),
                work.minutes(),
                work.priority(),
                due,
                waits ? materials : null,
                work.aware().map(days -> noticed(due.minusDays(days))).orElse(null),
                work.skills(),
                work.crew(),
                after,
                work.description(),
                bookable && draw.ofHundred(BOOKED_OF_HUNDRED) ? booked(due) : Optional.empty());
    }

    /** At the latest yesterday: nobody knows of tomorrow's hazard. */
    private Instant noticed(LocalDate date) {
        LocalDate yesterday = firstDay.minusDays(1);
        LocalDate noticed = date.isAfter(yesterday) ? yesterday : date;
        return noticed.atTime(NamedJobs.NOTICED).atZone(zone).toInstant();
    }

    /** In the next ten days, and not after the due date. */
    private Optional<Job.Booked> booked(LocalDate due) {
        LocalDate from = firstDay.plusDays(draw.between(1, 10));
        PartOfDay part = draw.oneOf(List.of(PartOfDay.ANY, PartOfDay.ANY, PartOfDay.MORNING, PartOfDay.SCHOOL_HOURS));
        BookingChannel channel =
                draw.oneOf(List.of(BookingChannel.WEB, BookingChannel.WEB, BookingChannel.PHONE, BookingChannel.TEXT));
        return due.isBefore(from) ? Optional.empty() : Optional.of(new Job.Booked(from, part, channel));
    }
}
