package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operative's day as a route, immutable: where they set out, the promised visits and what others have planned, in the order in which they are
 * driven to. A new visit fits between two stops for just those arrivals that can be reached from the one in front and leave time for the
 * one behind ({@link Route}). A visit never spans a break; a way may.
 */
public final class DayPlan {

    private final DayFrame frame;
    private final Route route;
    private final List<PromisedVisit> visits;

    /** Lays out a day with what is promised on it, in any order. */
    public DayPlan(DayFrame frame, List<PromisedVisit> visits) {
        this.frame = frame;
        route = new Route(frame, visits);
        this.visits = route.visits();
    }

    /** How the operative would come to this window, with the least travel, if it were promised too; nothing if the day cannot keep it. */
    public Optional<Fit> fit(ArrivalWindow window, Duration onSite, @Nullable Place place) {
        int open = WorkingHours.minute(window.earliest());
        int last = WorkingHours.minute(window.latest()) - frame.reserve();
        int stay = Math.toIntExact(onSite.toMinutes());
        Fit best = null;
        for (int i = 0; i <= route.length(); i++) {
            Gap gap = new Gap(frame, route, i, route.wayTo(i, place), place, stay);
            int arrival = gap.arrival(open, last);
            if (arrival != WorkingHours.NEVER && (best == null || gap.extraTravel() < best.extraTravel())) {
                double order = gap.orderOf(arrival);
                best = Double.isNaN(order)
                        ? best
                        : new Fit(WorkingHours.moment(arrival), order, gap.extraTravel(), route.nearest(i, place));
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Finds every window of a grid that could be promised, in one pass over the gaps of the day.
     *
     * @param served told the number of each such window and the least extra travel that it costs, in minutes; once for each gap
     */
    public void serve(WindowGrid.Day grid, Duration onSite, @Nullable Place place, ServedWindows served) {
        int stay = Math.toIntExact(onSite.toMinutes());
        Leg in = null;
        for (int i = 0; i <= route.length(); i++) {
            if (!route.hasRoom(i, stay)) {
                in = null;
                continue;
            }
            Gap gap = new Gap(frame, route, i, in == null ? route.wayTo(i, place) : in, place, stay);
            if (gap.isOpen()) {
                serve(gap, grid, served);
            }
            // As far as it is from here to the next stop, it is from there back to here.
            in = gap.out();
        }
    }

    private void serve(Gap gap, WindowGrid.Day grid, ServedWindows served) {
        int extraTravel = gap.extraTravel();
        int number = grid.firstEndingFrom(gap.from() + frame.reserve());
        for (; number < grid.end() && grid.start(number) <= gap.until(); number++) {
            int start = grid.start(number);
            if (gap.arrival(start, start + grid.length() - frame.reserve()) != WorkingHours.NEVER) {
                served.add(number, extraTravel);
            }
        }
    }

    /** Whether every promise of the day can be kept as it stands. */
    public boolean isSound() {
        return broken().isEmpty();
    }

    /** The keys of the promises that this day cannot keep any more, because its hours or what is in front do not allow them. */
    public Set<String> broken() {
        Set<String> broken = new LinkedHashSet<>();
        for (int i = 0; i < route.length(); i++) {
            PromisedVisit visit = route.stop(i).visit();
            boolean late = route.earliest(i) > route.stop(i).close()
                    || !frame.hours().contain(route.earliest(i), route.stop(i).stay());
            if (visit != null && (late || isTooNearTheNextBlock(i))) {
                broken.add(visit.key());
            }
        }
        return broken;
    }

    /** What others have planned stays where it is: whoever cannot be there in time would leave somebody too soon. */
    private boolean isTooNearTheNextBlock(int index) {
        int next = index + 1;
        return next < route.length()
                && route.stop(next).visit() == null
                && route.arrivalAt(next) > route.stop(next).open();
    }

    /**
     * When the operative is planned to arrive at each visit, by its key, in the order of the day. One that the hours no longer allow is
     * planned for its promise all the same, until somebody moves it.
     */
    public Map<String, Instant> plannedArrivals() {
        Map<String, Instant> arrivals = new LinkedHashMap<>();
        for (int i = 0; i < route.length(); i++) {
            PromisedVisit visit = route.stop(i).visit();
            if (visit != null) {
                arrivals.put(visit.key(), WorkingHours.moment(route.earliest(i)));
            }
        }
        return arrivals;
    }

    /** The grains that each visit takes as planned, by its key: those that begin while the operative is on the way to it or there. */
    public Map<String, List<Integer>> grains() {
        Map<String, List<Integer>> grains = new LinkedHashMap<>();
        for (int i = 0; i < route.length(); i++) {
            PromisedVisit visit = route.stop(i).visit();
            if (visit != null) {
                List<Integer> taken = new ArrayList<>();
                for (WorkingHours.Span way :
                        frame.hours().way(route.freeAfter(i - 1), route.earliest(i), route.way(i))) {
                    taken.addAll(Grains.beginningIn(way.from(), way.until()));
                }
                taken.addAll(Grains.beginningIn(
                        route.earliest(i), route.earliest(i) + route.stop(i).stay()));
                grains.put(visit.key(), taken);
            }
        }
        return grains;
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
        return new DayPlan(frame, more);
    }

    /** The same day without the visit of this key. */
    public DayPlan without(String key) {
        return new DayPlan(
                frame, visits.stream().filter(visit -> !visit.key().equals(key)).toList());
    }

    /** The same day as it would be if every hold ran out. */
    public DayPlan bookedOnly() {
        return new DayPlan(frame, visits.stream().filter(PromisedVisit::booked).toList());
    }

    /** The same day without any promise. */
    public DayPlan empty() {
        return new DayPlan(frame, List.of());
    }

    /** In the order of the route. */
    public List<PromisedVisit> visits() {
        return visits;
    }

    public List<ShiftTime> shifts() {
        return frame.shifts();
    }

    /** The first minute of work, since 1970-01-01T00:00Z; {@link WindowGrid#NEVER} where there is none. */
    public int opens() {
        return frame.hours().opens();
    }

    /** The first minute after the last of work; {@link WindowGrid#ALWAYS} where there is none. */
    public int closes() {
        return frame.hours().closes();
    }

    /** Time on site that is promised on this day. */
    public Duration busy() {
        return visits.stream().map(PromisedVisit::onSite).reduce(Duration.ZERO, Duration::plus);
    }
}
