package org.doorstep.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.doorstep.intake.Estate.Home;
import org.doorstep.intake.Estate.Job;
import org.jspecify.annotations.Nullable;

/**
 * Gives the works orders of {@code jobs.tsv} their homes and dates. Jobs that share a home share a number: 60842792/1, 60842792/2. Gas
 * work goes to homes with gas.
 */
final class NorthtownJobs {

    /** A works order, and the row that it was made of. */
    record Given(Job job, TabbedFile.Row row) {}

    private static final int FIRST_NUMBER = 60_842_792;
    private static final int NUMBER_STEP = 13;
    private static final LocalTime NOTICED = LocalTime.of(10, 15);

    private final LocalDate today;
    private final ZoneId zone;
    private final Map<String, Home> tied;
    private final List<Home> free;
    private final SplittableRandom random;
    private final Map<Home, Integer> numbers = new HashMap<>();
    private final Map<Home, Integer> given = new HashMap<>();

    /**
     * Prepares to give out jobs.
     *
     * @param named the homes of named people, by household
     */
    NorthtownJobs(LocalDate today, ZoneId zone, List<Home> homes, Map<String, Home> named, SplittableRandom random) {
        this.today = today;
        this.zone = zone;
        this.tied = new HashMap<>(named);
        this.free = new ArrayList<>(homes);
        this.free.removeAll(named.values());
        this.random = random;
    }

    List<Given> all() {
        List<Given> jobs = new ArrayList<>();
        for (TabbedFile.Row row : TabbedFile.read("jobs.tsv").rows()) {
            jobs.add(new Given(job(row, homeOf(row)), row));
        }
        return jobs;
    }

    private Home homeOf(TabbedFile.Row row) {
        return row.find("home")
                .map(name -> tied.computeIfAbsent(name, tie -> drawWithGas()))
                .orElseGet(() -> row.text("trade").equals("GAS") ? drawWithGas() : draw());
    }

    private Home drawWithGas() {
        Home home = draw();
        while (!home.details().hasGas()) {
            free.add(home);
            home = draw();
        }
        return home;
    }

    private Home draw() {
        return free.remove(random.nextInt(free.size()));
    }

    private Job job(TabbedFile.Row row, Home home) {
        LocalDate due = today.plusDays(row.number("due"));
        return new Job(
                reference(home),
                home.uprn(),
                row.text("type"),
                row.text("trade"),
                Duration.ofMinutes(row.number("minutes")),
                row.text("priority"),
                due,
                row.find("notBefore")
                        .map(days -> today.plusDays(Long.parseLong(days)))
                        .orElse(null),
                awareAt(row, due),
                row.text("description"));
    }

    private @Nullable Instant awareAt(TabbedFile.Row row, LocalDate due) {
        return row.find("aware")
                .map(days -> due.minusDays(Long.parseLong(days))
                        .atTime(NOTICED)
                        .atZone(zone)
                        .toInstant())
                .orElse(null);
    }

    private String reference(Home home) {
        int number = numbers.computeIfAbsent(home, first -> FIRST_NUMBER + NUMBER_STEP * numbers.size());
        return number + "/" + given.merge(home, 1, Integer::sum);
    }
}
