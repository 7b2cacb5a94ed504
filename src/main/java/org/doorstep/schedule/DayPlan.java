package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operative's day as a route, immutable. Its stops are the promised visits and, as stops that cannot move, the breaks between
 * shifts. Two numbers for each stop say how far it may move without breaking a promise (the push-forward test of Solomon, 1987, and
 * Savelsbergh, 1992): the earliest arrival, from the front, and the latest, from the back. A new visit fits between two stops for
 * just those arrivals that come after the one in front is done and leave time before the one behind.
 *
 * <p>Travel is not counted yet; until it is, no operative is promised to two homes in overlapping windows (docs/decisions/0004).
 */
public final class DayPlan {

    private record Stop(String key, Instant earliest, Instant latest, Duration stay, boolean isVisit) {}

    private final List<ShiftTime> shifts;
    private final List<PromisedVisit> visits;
    private final Duration reserve;
    private final List<Stop> stops;
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
        this.visits = List.copyOf(visits);
        this.reserve = reserve;
        this.stops = stopsOf(this.shifts, this.visits);
        this.earliest = earliestArrivals();
        this.latest = latestArrivals();
    }

    /** When the operative would arrive if this window were promised too, or nothing if the day cannot keep it. */
    public Optional<Instant> arrivalFor(ArrivalWindow window, Duration onSite) {
        if (shifts.isEmpty() || visits.stream().anyMatch(visit -> visit.window().overlaps(window))) {
            return Optional.empty();
        }
        Instant lastArrival = window.latest().minus(reserve);
        for (int gap = 0; gap <= stops.size(); gap++) {
            Instant from = later(window.earliest(), freeFrom(gap));
            Instant to = earlier(lastArrival, freeUntil(gap).minus(onSite));
            if (!from.isAfter(to)) {
                return Optional.of(from);
            }
        }
        return Optional.empty();
    }

    /** Whether every promise of the day can be kept as it stands. */
    public boolean isSound() {
        for (int i = 0; i < stops.size(); i++) {
            if (earliest[i].isAfter(latest[i])) {
                return false;
            }
        }
        return true;
    }

    /** When the operative is planned to arrive at each booked visit, by its key, in the order of the day. */
    public Map<String, Instant> plannedArrivals() {
        Map<String, Instant> arrivals = new LinkedHashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).isVisit()) {
                arrivals.put(stops.get(i).key(), earliest[i]);
            }
        }
        return arrivals;
    }

    /** The same day with one visit more. */
    public DayPlan with(PromisedVisit visit) {
        List<PromisedVisit> more = new ArrayList<>(visits);
        more.add(visit);
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

    private Instant freeFrom(int gap) {
        return gap == 0
                ? shifts.get(0).start()
                : earliest[gap - 1].plus(stops.get(gap - 1).stay());
    }

    private Instant freeUntil(int gap) {
        if (gap == stops.size()) {
            return shifts.get(shifts.size() - 1).end();
        }
        return stops.get(gap).isVisit() ? latest[gap].minus(reserve) : latest[gap];
    }

    private Instant[] earliestArrivals() {
        Instant[] arrivals = new Instant[stops.size()];
        for (int i = 0; i < arrivals.length; i++) {
            Instant free = shifts.isEmpty() && i == 0 ? stops.get(0).earliest() : freeFromBefore(i, arrivals);
            arrivals[i] = later(stops.get(i).earliest(), free);
        }
        return arrivals;
    }

    private Instant freeFromBefore(int i, Instant[] arrivals) {
        return i == 0
                ? shifts.get(0).start()
                : arrivals[i - 1].plus(stops.get(i - 1).stay());
    }

    private Instant[] latestArrivals() {
        Instant[] arrivals = new Instant[stops.size()];
        for (int i = arrivals.length - 1; i >= 0; i--) {
            Instant next = i == arrivals.length - 1 ? endOfDay(i) : arrivals[i + 1];
            arrivals[i] = earlier(stops.get(i).latest(), next.minus(stops.get(i).stay()));
        }
        return arrivals;
    }

    private Instant endOfDay(int last) {
        return shifts.isEmpty()
                ? stops.get(last).latest().plus(stops.get(last).stay())
                : shifts.get(shifts.size() - 1).end();
    }

    private static List<Stop> stopsOf(List<ShiftTime> shifts, List<PromisedVisit> visits) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 1; i < shifts.size(); i++) {
            Instant pause = shifts.get(i - 1).end();
            stops.add(new Stop(
                    "break", pause, pause, Duration.between(pause, shifts.get(i).start()), false));
        }
        for (PromisedVisit visit : visits) {
            stops.add(new Stop(
                    visit.key(), visit.window().earliest(), visit.window().latest(), visit.onSite(), true));
        }
        stops.sort(Comparator.comparing(Stop::earliest).thenComparing(Stop::latest));
        return List.copyOf(stops);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
