package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything about the landlord that does not move from day to day. */
record Northtown(List<Home> homes, List<Letting> lettings, List<Operative> operatives, List<Job> jobs) {

    private static final long SEED = 4510;
    private static final int OPEN_JOBS = 700;

    /** As its systems would first have been read on a local date. */
    static Northtown firstReadOn(LocalDate firstDay, ZoneId zone) {
        Draw draw = Draw.of("Northtown Homes", SEED);
        List<Home> homes = Homes.all();
        NamedPeople named = new NamedPeople();
        Map<String, Home> namedHomes = named.homes(homes);
        FreeHomes free = new FreeHomes(homes, namedHomes.values(), draw.own());
        JobNumbers numbers = new JobNumbers();
        List<Job> jobs = new ArrayList<>(new NamedJobs(firstDay, zone, namedHomes, free, numbers).all());
        jobs.addAll(new DrawnJobs(firstDay, zone, free, numbers, draw.own()).of(OPEN_JOBS - jobs.size()));
        Set<Home> needVisit = jobs.stream().map(Job::home).collect(Collectors.toSet());
        List<Letting> lettings = new ArrayList<>(new Households(named, needVisit, firstDay, draw.own()).of(homes));
        lettings.sort(Comparator.comparing(Letting::account));
        return new Northtown(homes, List.copyOf(lettings), Operative.all(), List.copyOf(jobs));
    }

    List<Resident> people() {
        return lettings.stream().flatMap(each -> each.people().stream()).toList();
    }

    List<EarlyBooking> earlyBookings() {
        Map<Home, String> tenants = lettings.stream()
                .filter(each -> each.ended() == null)
                .collect(Collectors.toMap(Letting::home, each -> each.tenant().reference()));
        return jobs.stream()
                .flatMap(job -> job
                        .booked()
                        .map(visit -> new EarlyBooking(
                                job.reference(),
                                visit.from(),
                                visit.part(),
                                visit.channel(),
                                tenants.getOrDefault(job.home(), "")))
                        .stream())
                .toList();
    }
}
