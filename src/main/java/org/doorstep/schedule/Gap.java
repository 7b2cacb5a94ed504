package org.doorstep.schedule;

import org.jspecify.annotations.Nullable;

/** What lies between two stops of a route, for a visit at one place: when the operative can be there, and when they must leave. */
final class Gap {

    private final DayFrame frame;
    private final Route route;
    private final int index;
    private final int stay;
    private final int from;
    private final int until;
    private final Leg in;
    private final Leg out;

    /**
     * The gap in front of a stop, or behind the last.
     *
     * @param in the way to the place from the stop in front
     * @param stay minutes
     */
    Gap(DayFrame frame, Route route, int index, Leg in, @Nullable Place place, int stay) {
        this.frame = frame;
        this.route = route;
        this.index = index;
        this.stay = stay;
        this.in = in;
        from = route.arrivalFrom(index - 1, in);
        if (index == route.length()) {
            out = Leg.NONE;
            until = WorkingHours.NEVER;
        } else {
            out = route.wayFrom(index, place);
            int leave = route.departureFor(index, out);
            until = leave == WorkingHours.ALWAYS ? leave : leave - stay;
        }
    }

    boolean isOpen() {
        return from != WorkingHours.NEVER && from <= until;
    }

    /** The first arrival. */
    int from() {
        return from;
    }

    /** The last arrival that breaks no promise behind it. */
    int until() {
        return until;
    }

    /** The way from the place to the stop behind. */
    Leg out() {
        return out;
    }

    /** The first arrival between these minutes, or {@link WorkingHours#NEVER}. */
    int arrival(int open, int last) {
        int arrival = frame.hours().firstFrom(Math.max(open, from), stay);
        return arrival <= Math.min(last, until) ? arrival : WorkingHours.NEVER;
    }

    /** Minutes on the road that the day has not had before, at the speed of midday. */
    int extraTravel() {
        return index == route.length() ? frame.usual(in) : frame.usual(in) + frame.usual(out) - route.usual(index);
    }

    /** Between the stops on either side, by the arrival where that says it; not a number where there is no room between the two. */
    double orderOf(int arrival) {
        double low =
                index == 0 ? Double.NEGATIVE_INFINITY : route.stop(index - 1).order();
        double high = index == route.length()
                ? Double.POSITIVE_INFINITY
                : route.stop(index).order();
        if (low < arrival && arrival < high) {
            return arrival;
        }
        if (index == route.length()) {
            return low + 1;
        }
        double order = index == 0 ? high - 1 : low + (high - low) / 2;
        return low < order && order < high ? order : Double.NaN;
    }
}
