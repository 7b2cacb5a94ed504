package org.doorstep.intake.northtown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.PartOfDay;
import org.jspecify.annotations.Nullable;

/** Gives the works orders of {@code jobs.tsv} their homes and dates: those that the pages' drawings show, and one of each sort. */
final class NamedJobs {

    static final LocalTime NOTICED = LocalTime.of(10, 15);

    private final LocalDate firstDay;
    private final ZoneId zone;
    private final Map<String, Home> tied;
    private final FreeHomes free;
    private final JobNumbers numbers;

    /**
     * Prepares to give out jobs.
     *
     * @param named the homes of named people, by household
     */
    NamedJobs(LocalDate firstDay, ZoneId zone, Map<String, Home> named, FreeHomes free, JobNumbers numbers) {
        this.firstDay = firstDay;
        this.zone = zone;
        this.tied = new HashMap<>(named);
        this.free = free;
        this.numbers = numbers;
    }

    List<Job> all() {
        return TabbedFile.read("jobs.tsv").rows().stream()
                .map(row -> job(row, homeOf(row)))
                .toList();
    }

    private Home homeOf(TabbedFile.Row row) {
        return row.find("home")
                .map(name -> tied.computeIfAbsent(name, tie -> free.withGas()))
                .orElseGet(() -> free.forTrade(row.text("trade")));
    }

    private Job job(TabbedFile.Row row, Home home) {
        LocalDate due = firstDay.plusDays(row.number("due"));
        return new Job(
                numbers.next(home),
                home,
                row.text("type"),
                row.text("trade"),
                row.number("minutes"),
                row.text("priority"),
                due,
                row.find("notBefore")
                        .map(days -> firstDay.plusDays(Long.parseLong(days)))
                        .orElse(null),
                awareAt(row, due),
                List.of(),
                1,
                null,
                row.text("description"),
                booked(row));
    }

    private Optional<Job.Booked> booked(TabbedFile.Row row) {
        return row.find("booked")
                .map(days -> new Job.Booked(
                        firstDay.plusDays(Long.parseLong(days)),
                        PartOfDay.valueOf(row.text("part")),
                        BookingChannel.valueOf(row.text("channel"))));
    }

    private @Nullable Instant awareAt(TabbedFile.Row row, LocalDate due) {
        return row.find("aware")
                .map(days -> due.minusDays(Long.parseLong(days))
                        .atTime(NOTICED)
                        .atZone(zone)
                        .toInstant())
                .orElse(null);
    }
}
