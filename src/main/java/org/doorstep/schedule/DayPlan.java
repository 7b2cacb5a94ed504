package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operative's day as a route, immutable: the promised visits in the order of their windows, inside the working hours. Two numbers
 * for each visit say how far it may move without breaking a promise (the push-forward test of Solomon, 1987, and Savelsbergh, 1992):
 * the earliest arrival, from the front, and the latest, from the back. A new visit fits for just those arrivals that come after the
 * one in front is done and leave time before the one behind. A visit never spans a break; whether it comes before or after one is
 * found by the same two passes.
 *
 * <p>Travel is not counted yet; until it is, no operative is promised to two homes in overlapping windows (docs/decisions/0004).
 */
public final class DayPlan {

    private final List<ShiftTime> shifts;
    private final WorkingHours hours;
    private final List<PromisedVisit> visits;
    private final Duration reserve;
    private final Instant[] earliest;
    private final Instant[] latest;

    /**
     * Lays out a day.
     *
     * @param shifts when the operative works; none: not at all
     * @param visits what stands, in any order
     * @param reserve kept free before the end of a promised window and before the next promise
     */
    public DayPlan(List<ShiftTime> shifts, List<PromisedVisit> visits, Duration reserve) {
        this.shifts = shifts.stream().sorted().toList();
        this.hours = WorkingHours.of(shifts);
        this.visits = visits.stream()
                .sorted(Comparator.comparing(visit -> visit.window().earliest()))
                .toList();
        this.reserve = reserve;
        this.earliest = earliestArrivals();
        this.latest = latestArrivals();
    }

    /** When the operative would arrive if this window were promised too, or nothing if the day cannot keep it. */
    public Optional<Instant> arrivalFor(ArrivalWindow window, Duration onSite) {
        int place = 0;
        for (PromisedVisit visit : visits) {
            if (visit.window().overlaps(window)) {
                return Optional.empty();
            }
            place += visit.window().earliest().isBefore(window.earliest()) ? 1 : 0;
        }
        Instant last = window.latest().minus(reserve);
        Instant to = place == visits.size() ? last : earlier(last, latest[place].minus(onSite));
        return hours.firstFrom(later(window.earliest(), freeFrom(place, earliest)), onSite)
                .filter(arrival -> !arrival.isAfter(to));
    }

    /** Whether every promise of the day can be kept as it stands. */
    public boolean isSound() {
        return broken().isEmpty();
    }

    /** The keys of the promises that this day cannot keep any more, because its hours or the visits in front do not allow them. */
    public Set<String> broken() {
        Set<String> broken = new LinkedHashSet<>();
        for (int i = 0; i < earliest.length; i++) {
            PromisedVisit visit = visits.get(i);
            if (earliest[i].isAfter(visit.window().latest()) || !hours.contain(earliest[i], visit.onSite())) {
                broken.add(visit.key());
            }
        }
        return broken;
    }

    /**
     * When the operative is planned to arrive at each visit, by its key, in the order of the day. One that the hours no longer allow is
     * planned for its promise all the same, until somebody moves it.
     */
    public Map<String, Instant> plannedArrivals() {
        Map<String, Instant> arrivals = new LinkedHashMap<>();
        for (int i = 0; i < earliest.length; i++) {
            arrivals.put(visits.get(i).key(), earliest[i]);
        }
        return arrivals;
    }

    /** The same day with one visit more. */
    public DayPlan with(PromisedVisit visit) {
        return with(List.of(visit));
    }

    /** The same day with these visits too. */
    public DayPlan with(List<PromisedVisit> others) {
        if (others.isEmpty()) {
            return this;
        }
        List<PromisedVisit> more = new ArrayList<>(visits);
        more.addAll(others);
        return new DayPlan(shifts, more, reserve);
    }

    /** The same day without the visit of this key. */
    public DayPlan without(String key) {
        return new DayPlan(
                shifts,
                visits.stream().filter(visit -> !visit.key().equals(key)).toList(),
                reserve);
    }

    /** The same day as it would be if every hold ran out. */
    public DayPlan bookedOnly() {
        return new DayPlan(shifts, visits.stream().filter(PromisedVisit::booked).toList(), reserve);
    }

    public List<PromisedVisit> visits() {
        return visits;
    }

    public List<ShiftTime> shifts() {
        return shifts;
    }

    /** Time on site that is promised on this day. */
    public Duration busy() {
        return visits.stream().map(PromisedVisit::onSite).reduce(Duration.ZERO, Duration::plus);
    }

    private Instant[] earliestArrivals() {
        Instant[] arrivals = new Instant[visits.size()];
        for (int i = 0; i < arrivals.length; i++) {
            PromisedVisit visit = visits.get(i);
            Instant wanted = later(visit.window().earliest(), freeFrom(i, arrivals));
            arrivals[i] = hours.firstFrom(wanted, visit.onSite())
                    .filter(arrival -> !arrival.isAfter(visit.window().latest()))
                    .orElse(wanted);
        }
        return arrivals;
    }

    /** Each with its reserve, as it was promised: or a day could become too tight for what is held on it already. */
    private Instant[] latestArrivals() {
        Instant[] arrivals = new Instant[visits.size()];
        for (int i = arrivals.length - 1; i >= 0; i--) {
            PromisedVisit visit = visits.get(i);
            Instant last = visit.window().latest().minus(reserve);
            if (i < arrivals.length - 1) {
                last = earlier(last, arrivals[i + 1].minus(visit.onSite()));
            }
            // One that is late already must not become later.
            arrivals[i] = later(hours.lastUntil(last, visit.onSite()).orElse(earliest[i]), earliest[i]);
        }
        return arrivals;
    }

    private Instant freeFrom(int place, Instant[] arrivals) {
        return place == 0
                ? Instant.MIN
                : arrivals[place - 1].plus(visits.get(place - 1).onSite());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
