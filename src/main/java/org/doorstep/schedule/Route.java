package org.doorstep.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a day in the order in which it is driven to, with the way between, immutable. Two numbers for each stop say how far it may move
 * without breaking a promise (the push-forward test of Solomon, 1987, and Savelsbergh, 1992): the earliest arrival, from the front, and
 * the latest, from the back.
 */
final class Route {

    /** A visit, or a block at a place, which is where it is and cannot move. */
    record Stop(
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

    private static final Comparator<Stop> IN_TURN = Comparator.comparingDouble(Stop::order)
            .thenComparing(stop -> stop.visit() == null ? "" : stop.visit().key());

    private final DayFrame frame;
    private final Stop[] stops;
    private final Leg[] ways;
    private final int[] usual;
    private final int[] earliest;
    private final int[] free;
    private final Marks leaving;
    private final Marks due;
    private final Points points;

    /** The route of a day with these visits, in any order. */
    Route(DayFrame frame, List<PromisedVisit> visits) {
        this.frame = frame;
        List<Stop> all = new ArrayList<>();
        visits.forEach(visit -> all.add(Stop.of(visit)));
        frame.stops().forEach(block -> all.add(Stop.of(block)));
        all.sort(IN_TURN);
        stops = all.toArray(Stop[]::new);
        points = new Points(stops.length + 1);
        points.put(0, frame.start());
        for (int i = 0; i < stops.length; i++) {
            points.put(i + 1, stops[i].place());
        }
        ways = new Leg[stops.length];
        usual = new int[stops.length];
        for (int i = 0; i < stops.length; i++) {
            ways[i] = wayTo(i, stops[i].place());
            usual[i] = frame.usual(ways[i]);
        }
        earliest = new int[stops.length];
        free = new int[stops.length];
        leaving = new Marks(stops.length + 1);
        leaving.put(0, frame.hours().mark(WorkingHours.ALWAYS));
        for (int i = 0; i < stops.length; i++) {
            earliest[i] = earliestArrival(i);
            // Of two blocks at once, the longer one counts.
            free[i] = Math.max(freeAfter(i - 1), earliest[i] + stops[i].stay());
            leaving.put(i + 1, frame.hours().mark(free[i]));
        }
        due = new Marks(stops.length);
        for (int i = stops.length - 1; i >= 0; i--) {
            due.put(i, frame.hours().mark(latestArrival(i)));
        }
    }

    int length() {
        return stops.length;
    }

    Stop stop(int index) {
        return stops[index];
    }

    /** The visits among its stops, in turn. */
    List<PromisedVisit> visits() {
        List<PromisedVisit> visits = new ArrayList<>();
        for (Stop stop : stops) {
            Optional.ofNullable(stop.visit()).ifPresent(visits::add);
        }
        return List.copyOf(visits);
    }

    /** The way to a stop from the one in front. */
    Leg way(int index) {
        return ways[index];
    }

    /** How many minutes that way takes at midday. */
    int usual(int index) {
        return usual[index];
    }

    int earliest(int index) {
        return earliest[index];
    }

    /** When the operative is done with a stop; {@link WorkingHours#ALWAYS} before the first. */
    int freeAfter(int index) {
        return index < 0 ? WorkingHours.ALWAYS : free[index];
    }

    /** When the operative would be at a stop, wherever its promise lies. */
    int arrivalAt(int index) {
        return arrivalFrom(index - 1, ways[index]);
    }

    /** When the operative arrives who goes this way once a stop is done; -1 is the start of the day. */
    int arrivalFrom(int index, Leg way) {
        return frame.hours().arrival(leaving.at(index + 1), way);
    }

    /** When the operative must set out on this way to a stop, to be there at the latest; {@link WorkingHours#ALWAYS} where it is too long. */
    int departureFor(int index, Leg way) {
        return frame.hours().departure(due.at(index), way);
    }

    /** Whether so many minutes of work lie between the stop in front of this one and this one, or behind the last, however near the place is. */
    boolean hasRoom(int index, int stay) {
        int until = index == stops.length ? frame.hours().worked() : due.worked(index);
        return until - leaving.worked(index) >= stay;
    }

    /** The way to a place from the stop in front of this one, or from where the day starts. */
    Leg wayTo(int index, @Nullable Place place) {
        double metres = place == null ? Double.NaN : points.metresTo(index, place);
        if (!Double.isNaN(metres)) {
            return frame.leg(metres);
        }
        if (index == 0) {
            return frame.start() == null ? Leg.NONE : frame.leg(frame.start(), place);
        }
        return frame.leg(stops[index - 1].place(), place);
    }

    /** The way from a place to a stop: as far as from there to here. */
    Leg wayFrom(int index, @Nullable Place place) {
        return wayTo(index + 1, place);
    }

    /** Of the stops on either side of a gap, or where the day starts, whichever is nearest to a place. */
    Fit.@Nullable Near nearest(int gap, @Nullable Place place) {
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

    /** With its reserve, as it was promised: or a day could become too tight for what is held on it already. */
    private int latestArrival(int index) {
        Stop stop = stops[index];
        if (stop.visit() == null) {
            return stop.open();
        }
        int last = stop.close() - frame.reserve();
        if (index + 1 < stops.length) {
            int leave = departureFor(index + 1, ways[index + 1]);
            last = leave == WorkingHours.ALWAYS ? leave : Math.min(last, leave - stop.stay());
        }
        // One that is late already must not become later.
        return Math.max(frame.hours().lastUntil(last, stop.stay()), earliest[index]);
    }
}
