package org.doorstep.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Says what a day can promise by trying every minute at every stop, and driving minute by minute. Slow, and too simple to be wrong in the
 * way that a clever plan can be.
 */
final class EveryMinuteOracle {

    /** A day for the oracle: working minutes with the speed on the road in each, 0 where no work is done. */
    record Day(int first, int[] speed, int reserve) {

        boolean isWorked(int from, int stay) {
            for (int minute = from; minute < from + stay; minute++) {
                if (minute < first || minute >= first + speed.length || speed[minute - first] == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A stop: from when to when somebody must arrive there, how long they stay, and where it is on a flat map, in metres. */
    record Stop(int open, int close, int stay, int x, int y) {}

    private final Day day;
    private final List<Stop> route;
    private final Stop start;
    private final Travel travel;

    EveryMinuteOracle(Day day, Stop start, List<Stop> route, Travel travel) {
        this.day = day;
        this.start = start;
        this.route = route;
        this.travel = travel;
    }

    /** Whether some place in the route can take a stop more, all others in the order that they have. */
    boolean fitsInOrder(Stop wanted) {
        for (int place = 0; place <= route.size(); place++) {
            List<Stop> all = new ArrayList<>(route);
            all.add(place, wanted);
            if (isPossible(all)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any order of all stops can take it. */
    boolean fitsInAnyOrder(Stop wanted) {
        List<Stop> all = new ArrayList<>(route);
        all.add(wanted);
        return isPossibleInSomeOrder(new ArrayList<>(), all);
    }

    private boolean isPossibleInSomeOrder(List<Stop> chosen, List<Stop> left) {
        if (left.isEmpty()) {
            return isPossible(chosen);
        }
        for (Stop next : left) {
            List<Stop> longer = new ArrayList<>(chosen);
            longer.add(next);
            List<Stop> rest = new ArrayList<>(left);
            rest.remove(next);
            if (reachable(longer).isPresent() && isPossibleInSomeOrder(longer, rest)) {
                return true;
            }
        }
        return false;
    }

    boolean isPossible(List<Stop> all) {
        return reachable(all).isPresent();
    }

    /** The minutes at which the last of these stops can be left, all promises before it kept; nothing if there is none. */
    private Optional<BitSet> reachable(List<Stop> all) {
        BitSet leave = new BitSet();
        leave.set(0);
        Stop from = start;
        for (Stop to : all) {
            leave = left(leave, from, to);
            if (leave.isEmpty()) {
                return Optional.empty();
            }
            from = to;
        }
        return Optional.of(leave);
    }

    private BitSet left(BitSet leave, Stop from, Stop to) {
        BitSet next = new BitSet();
        for (int departure = leave.nextSetBit(0); departure >= 0; departure = leave.nextSetBit(departure + 1)) {
            int arrival = drive(day.first() + departure, from, to);
            int last = to.close() - day.reserve();
            // Whatever can be reached from there on could be reached by whoever set out before.
            for (int at = Math.max(arrival, to.open()); at <= last && !next.get(at + to.stay() - day.first()); at++) {
                if (day.isWorked(at, to.stay())) {
                    next.set(at + to.stay() - day.first());
                }
            }
        }
        return next;
    }

    /** Minute by minute, at the speed of each, and not before the least time of work is over. */
    private int drive(int departure, Stop from, Stop to) {
        double metres = Math.hypot(from.x() - to.x(), from.y() - to.y());
        boolean oneBuilding = metres <= travel.buildingMetres();
        int least = oneBuilding ? travel.withinBuilding() : travel.least();
        double left = oneBuilding ? 0 : metres * travel.detour();
        int minute = departure;
        while (left > 1e-6 || least > 0) {
            if (minute >= day.first() + day.speed().length) {
                return Integer.MAX_VALUE / 2;
            }
            int speed = day.speed()[minute - day.first()];
            left -= speed * 1000.0 / 60;
            least -= speed > 0 ? 1 : 0;
            minute++;
        }
        return minute;
    }
}
