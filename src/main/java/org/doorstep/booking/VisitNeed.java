package org.doorstep.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Place;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.WorkingCalendar;
import org.doorstep.tenancy.AbsenceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What one visit must do: one or more jobs at one home, by one operative, one after another, or by several who come in the same window; and
 * what the household needs of it.
 */
public final class VisitNeed {

    private static final Duration FIXED_TIME = Duration.ofMinutes(15);

    private final List<Job> jobs;
    private final HomeRules rules;
    private final List<AbsenceSpan> shut;
    private final Duration onSite;
    private final Duration windowLength;
    private final List<List<Seat>> crews;

    /**
     * A need of one household.
     *
     * @param shut when nobody can let us in
     */
    VisitNeed(List<Job> jobs, HomeRules rules, List<AbsenceSpan> shut) {
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("A visit needs a works order");
        }
        this.jobs = List.copyOf(jobs);
        this.rules = rules;
        this.shut = List.copyOf(shut);
        onSite = onSite(jobs);
        windowLength = rules.fixedTime() ? FIXED_TIME : widest(jobs);
        crews = everyCrew();
    }

    /** "gas safety check", "smoke alarm check", in the order of the works orders. */
    public List<String> names() {
        return jobs.stream().map(Job::visitName).distinct().toList();
    }

    public List<Job> jobs() {
        return jobs;
    }

    public List<String> references() {
        return jobs.stream().map(Job::reference).toList();
    }

    long propertyId() {
        return jobs.get(0).propertyId();
    }

    boolean isAtOneHome() {
        for (Job job : jobs) {
            if (job.propertyId() != propertyId()) {
                return false;
            }
        }
        return true;
    }

    /** Every trade that the operative must have. */
    Set<String> trades() {
        return jobs.stream().map(Job::trade).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The crews that could do it, the smallest first: one operative who has every trade, or one for each trade in the same window. With
     * them comes whoever else a job or the household needs. The first seat is the one who leads, and stays longest.
     */
    List<List<Seat>> crews() {
        return crews;
    }

    private List<List<Seat>> everyCrew() {
        List<Seat> smallest = crew(List.of(jobs));
        if (jobs.size() == 1) {
            return List.of(smallest);
        }
        Map<String, List<Job>> byTrade =
                jobs.stream().collect(Collectors.groupingBy(Job::trade, TreeMap::new, Collectors.toList()));
        return byTrade.size() == 1 ? List.of(smallest) : List.of(smallest, crew(byTrade.values()));
    }

    private List<Seat> crew(Collection<List<Job>> parts) {
        List<Seat> seats = new ArrayList<>();
        for (List<Job> part : parts) {
            Set<String> trades = new HashSet<>();
            int size = 1;
            for (Job job : part) {
                trades.add(job.trade());
                size = Math.max(size, job.crewSize());
            }
            seats.addAll(Collections.nCopies(size, new Seat(trades, onSite(part))));
        }
        seats.sort(Comparator.comparing(Seat::onSite).reversed());
        while (seats.size() < rules.crew()) {
            seats.add(seats.get(0));
        }
        if (rules.jointWith() != null) {
            seats.add(new Seat(Set.of(rules.jointWith()), seats.get(0).onSite()));
        }
        return seats;
    }

    /** Whether several could come in the same window where one has not every trade, and be done sooner than one after another. */
    public boolean mayBeShared() {
        return trades().size() > 1;
    }

    /** The trade of whoever leads the smallest crew. */
    String leadingTrade() {
        return jobs.stream()
                .max(Comparator.comparing(Job::onSite))
                .orElseThrow()
                .trade();
    }

    /** Where it is; null where that is not known. */
    @Nullable
    Place place() {
        return jobs.get(0).place();
    }

    HomeRules rules() {
        return rules;
    }

    /** The works orders that cannot be booked yet, since what comes before them is not. */
    List<String> waiting() {
        return jobs.stream().filter(Job::waits).map(Job::reference).toList();
    }

    /** Time on site in all, up to the next five minutes. */
    public Duration onSite() {
        return onSite;
    }

    private static Duration onSite(List<Job> some) {
        long minutes = 0;
        for (Job job : some) {
            minutes += job.onSite().toMinutes();
        }
        return Duration.ofMinutes((minutes + 4) / 5 * 5);
    }

    /** The widest of the windows that the visit types ask for; a short one where the household needs to know the time. */
    Duration windowLength() {
        return windowLength;
    }

    private static Duration widest(List<Job> jobs) {
        Duration widest = jobs.get(0).window();
        for (Job job : jobs) {
            widest = job.window().compareTo(widest) > 0 ? job.window() : widest;
        }
        return widest;
    }

    /** Whether a household that must know the time would be told no more than this window. */
    boolean isTooVague(ArrivalWindow window) {
        return rules.fixedTime() && window.length().compareTo(FIXED_TIME) > 0;
    }

    /** The first date on which all of it can be done. */
    @Nullable
    LocalDate notBefore() {
        return jobs.stream()
                .map(Job::first)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last date on which all of it is in time. */
    public @Nullable LocalDate dueBy() {
        return jobs.stream()
                .map(Job::dueBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isOverdueOn(LocalDate today) {
        return jobs.stream().map(Job::dueBy).anyMatch(due -> due != null && today.isAfter(due));
    }

    /**
     * How long before the visit it must be chosen: the longest that one of the jobs needs.
     *
     * @param tenantChooses whether the tenant is there and chooses; otherwise it is imposed and needs notice
     */
    Duration ahead(Landlord landlord, boolean tenantChooses) {
        return jobs.stream()
                .map(Job::terms)
                .map(terms -> tenantChooses ? terms.leadOr(landlord.getLead()) : terms.noticeOr(landlord.getNotice()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether each of the jobs is in its turn and offered on a local date, and somebody can let us in. */
    boolean isOfferedOn(LocalDate date, WorkingCalendar calendar) {
        for (AbsenceSpan span : shut) {
            if (span.covers(date)) {
                return false;
            }
        }
        for (Job job : jobs) {
            if (!job.isInTurnOn(date) || !job.terms().on().includes(date, calendar)) {
                return false;
            }
        }
        return true;
    }
}
