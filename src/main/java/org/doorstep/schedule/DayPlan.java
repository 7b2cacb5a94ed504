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
import org.jspecify.annotations.Nullable;

/**
 * One operative's day as a route, immutable: where they set out, the promised visits and what others have planned, in the order in which they are
 * driven to, with the way between them. Two numbers for each stop say how far it may move without breaking a promise (the
 * push-forward test of Solomon, 1987, and Savelsbergh, 1992): the earliest arrival, from the front, and the latest, from the back. A
 * new visit fits between two stops for just those arrivals that can be reached from the one in front and leave time for the one behind. A
 * visit never spans a break; a way may.
 */
public final class DayPlan {

    /** A visit, or a block at a place, which is where it is and cannot move. */
    private record Stop(
            @Nullable PromisedVisit visit,
            int open,
            int close,
            int stay,
            @Nullable Place place,
            double order) {

        static Stop of(PromisedVisit visit) {
            return new Stop(
                    visit,
                    WorkingHours.minute(visit.window().earliest()),
                    WorkingHours.minute(visit.window().latest()),
                    Math.toIntExact(visit.onSite().toMinutes()),
                    visit.place(),
                    visit.order());
        }

        static Stop of(BusyBlock block) {
            int start = WorkingHours.minute(block.start());
            int stay = WorkingHours.minute(block.end().plusSeconds(59)) - start;
            return new Stop(null, start, start, stay, block.place(), start);
        }
    }

    private static final Comparator<Stop> ROUTE = Comparator.comparingDouble(Stop::order)
            .thenComparing(stop -> stop.visit() == null ? "" : stop.visit().key());

    private final DayFrame frame;
    private final List<PromisedVisit> visits;
    private final Stop[] stops;
    private final Leg[] ways;
    private final int[] earliest;
    private final int[] free;
    private final int[] latest;

    /** Lays out a day with what is promised on it, in any order. */
    public DayPlan(DayFrame frame, List<PromisedVisit> visits) {
        this.frame = frame;
        List<Stop> route = new ArrayList<>();
        visits.forEach(visit -> route.add(Stop.of(visit)));
        frame.stops().forEach(block -> route.add(Stop.of(block)));
        route.sort(ROUTE);
        stops = route.toArray(Stop[]::new);
        this.visits = route.stream()
                .map(Stop::visit)
                .flatMap(visit -> Optional.ofNullable(visit).stream())
                .toList();
        ways = new Leg[stops.length];
        for (int i = 0; i < stops.length; i++) {
            ways[i] = wayTo(i, stops[i].place());
        }
        earliest = new int[stops.length];
        free = new int[stops.length];
        for (int i = 0; i < stops.length; i++) {
            earliest[i] = earliestArrival(i);
            // Of two blocks at once, the longer one counts.
            free[i] = Math.max(freeAfter(i - 1), earliest[i] + stops[i].stay());
        }
        latest = latestArrivals();
    }

    /** How the operative would come to this window, with the least travel, if it were promised too; nothing if the day cannot keep it. */
    public Optional<Fit> fit(ArrivalWindow window, Duration onSite, @Nullable Place place) {
        int open = WorkingHours.minute(window.earliest());
        int last = WorkingHours.minute(window.latest()) - frame.reserve();
        int stay = Math.toIntExact(onSite.toMinutes());
        Fit best = null;
        for (int i = 0; i <= stops.length; i++) {
            Gap gap = new Gap(i, wayTo(i, place), place, stay);
            int arrival = gap.arrival(open, last);
            if (arrival != WorkingHours.NEVER && (best == null || gap.extraTravel() < best.extraTravel())) {
                double order = orderIn(i, arrival);
                best = Double.isNaN(order)
                        ? best
                        : new Fit(WorkingHours.moment(arrival), order, gap.extraTravel(), nearest(i, place));
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
        Leg in = wayTo(0, place);
        for (int i = 0; i <= stops.length; i++) {
            Gap gap = new Gap(i, in, place, stay);
            if (gap.isOpen()) {
                serve(gap, grid, served);
            }
            // As far as it is from here to the next stop, it is from there back to here.
            in = gap.out;
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

    /** What lies between two stops, for a visit at one place: when the operative can be there, and when they must leave. */
    private final class Gap {

        private final int from;
        private final int until;
        private final int stay;
        private final int index;
        private final Leg in;
        private final Leg out;

        Gap(int index, Leg in, @Nullable Place place, int stay) {
            this.index = index;
            this.stay = stay;
            this.in = in;
            from = frame.hours().arrival(freeAfter(index - 1), in);
            if (index == stops.length) {
                out = Leg.NONE;
                until = WorkingHours.NEVER;
            } else {
                out = frame.leg(false, place, stops[index].place());
                int leave = frame.hours().departure(latest[index], out);
                until = leave == WorkingHours.ALWAYS ? leave : leave - stay;
            }
        }

        /** The first arrival between these minutes, or {@link WorkingHours#NEVER}. */
        int arrival(int open, int last) {
            int arrival = frame.hours().firstFrom(Math.max(open, from), stay);
            return arrival <= Math.min(last, until) ? arrival : WorkingHours.NEVER;
        }

        boolean isOpen() {
            return from != WorkingHours.NEVER && from <= until;
        }

        int from() {
            return from;
        }

        int until() {
            return until;
        }

        /** Minutes on the road that the day has not had before, at the speed of midday. */
        int extraTravel() {
            return index == stops.length
                    ? frame.usual(in)
                    : frame.usual(in) + frame.usual(out) - frame.usual(ways[index]);
        }
    }

    /** Of the stops on either side of a gap, or where the day starts, whichever is nearest. */
    private Fit.@Nullable Near nearest(int gap, @Nullable Place place) {
        Fit.Near before = gap == 0 ? near(frame.start(), place, null) : near(gap - 1, place);
        Fit.Near after = gap == stops.length ? null : near(gap, place);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return before.metres() <= after.metres() ? before : after;
    }

    private Fit.@Nullable Near near(int stop, @Nullable Place place) {
        return near(stops[stop].place(), place, WorkingHours.moment(earliest[stop]));
    }

    private static Fit.@Nullable Near near(@Nullable Place one, @Nullable Place other, @Nullable Instant at) {
        return one == null || other == null ? null : new Fit.Near((int) Math.round(one.metresTo(other)), at);
    }

    /** Between the stops on either side, by the arrival where that says it; not a number where there is no room between the two. */
    private double orderIn(int gap, int arrival) {
        double low = gap == 0 ? Double.NEGATIVE_INFINITY : stops[gap - 1].order();
        double high = gap == stops.length ? Double.POSITIVE_INFINITY : stops[gap].order();
        if (low < arrival && arrival < high) {
            return arrival;
        }
        if (gap == stops.length) {
            return low + 1;
        }
        double order = gap == 0 ? high - 1 : low + (high - low) / 2;
        return low < order && order < high ? order : Double.NaN;
    }

    /** Whether every promise of the day can be kept as it stands. */
    public boolean isSound() {
        return broken().isEmpty();
    }

    /** The keys of the promises that this day cannot keep any more, because its hours or what is in front do not allow them. */
    public Set<String> broken() {
        Set<String> broken = new LinkedHashSet<>();
        for (int i = 0; i < stops.length; i++) {
            PromisedVisit visit = stops[i].visit();
            boolean late = earliest[i] > stops[i].close() || !frame.hours().contain(earliest[i], stops[i].stay());
            if (visit != null && (late || isTooNearTheNextBlock(i))) {
                broken.add(visit.key());
            }
        }
        return broken;
    }

    /** What others have planned stays where it is: whoever cannot be there in time would leave somebody too soon. */
    private boolean isTooNearTheNextBlock(int index) {
        int next = index + 1;
        return next < stops.length && stops[next].visit() == null && arrivalAt(next) > stops[next].open();
    }

    /**
     * When the operative is planned to arrive at each visit, by its key, in the order of the day. One that the hours no longer allow is
     * planned for its promise all the same, until somebody moves it.
     */
    public Map<String, Instant> plannedArrivals() {
        Map<String, Instant> arrivals = new LinkedHashMap<>();
        for (int i = 0; i < stops.length; i++) {
            PromisedVisit visit = stops[i].visit();
            if (visit != null) {
                arrivals.put(visit.key(), WorkingHours.moment(earliest[i]));
            }
        }
        return arrivals;
    }

    /** The grains that each visit takes as planned, by its key: those that begin while the operative is on the way to it or there. */
    public Map<String, List<Integer>> grains() {
        Map<String, List<Integer>> grains = new LinkedHashMap<>();
        for (int i = 0; i < stops.length; i++) {
            PromisedVisit visit = stops[i].visit();
            if (visit != null) {
                List<Integer> taken = new ArrayList<>();
                for (WorkingHours.Span way : frame.hours().way(freeAfter(i - 1), earliest[i], ways[i])) {
                    taken.addAll(Grains.beginningIn(way.from(), way.until()));
                }
                taken.addAll(Grains.beginningIn(earliest[i], earliest[i] + stops[i].stay()));
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

    private int earliestArrival(int index) {
        Stop stop = stops[index];
        if (stop.visit() == null) {
            return stop.open();
        }
        int there = arrivalAt(index);
        int wanted = Math.max(stop.open(), there == WorkingHours.NEVER ? freeAfter(index - 1) : there);
        int arrival = frame.hours().firstFrom(wanted, stop.stay());
        return arrival <= stop.close() ? arrival : wanted;
    }

    /** Each with its reserve, as it was promised: or a day could become too tight for what is held on it already. */
    private int[] latestArrivals() {
        int[] arrivals = new int[stops.length];
        for (int i = stops.length - 1; i >= 0; i--) {
            arrivals[i] = latestArrival(i, i == stops.length - 1 ? WorkingHours.NEVER : arrivals[i + 1]);
        }
        return arrivals;
    }

    private int latestArrival(int index, int next) {
        Stop stop = stops[index];
        if (stop.visit() == null) {
            return stop.open();
        }
        int last = stop.close() - frame.reserve();
        if (next != WorkingHours.NEVER) {
            int leave = frame.hours().departure(next, ways[index + 1]);
            last = leave == WorkingHours.ALWAYS ? leave : Math.min(last, leave - stop.stay());
        }
        // One that is late already must not become later.
        return Math.max(frame.hours().lastUntil(last, stop.stay()), earliest[index]);
    }

    /** When the operative is done with a stop; {@link WorkingHours#ALWAYS} before the first. */
    private int freeAfter(int index) {
        return index < 0 ? WorkingHours.ALWAYS : free[index];
    }

    private int arrivalAt(int index) {
        return frame.hours().arrival(freeAfter(index - 1), ways[index]);
    }

    private Leg wayTo(int index, @Nullable Place place) {
        return frame.leg(index == 0, index == 0 ? null : stops[index - 1].place(), place);
    }
}
