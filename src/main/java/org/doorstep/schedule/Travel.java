package org.doorstep.schedule;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How an operative gets from one stop to the next: along the ground times a detour, at the speed of the hour, and never in less than some
 * minutes. Where a place is not known, the operative is taken to be where the day starts.
 *
 * <p>A way straight on is never longer than one by a third place, so giving up a visit never makes another late
 * (docs/decisions/0018).
 *
 * @param detour by how much roads are longer than the way along the ground; 1 or more
 * @param least minutes between two homes
 * @param withinBuilding minutes between two homes of one building
 * @param buildingMetres two homes no farther apart are in one building
 * @param unknown minutes to or from a home whose place is not known
 */
public record Travel(
        double detour, SpeedOfDay speed, ZoneId zone, int least, int withinBuilding, int buildingMetres, int unknown) {

    private static final double MINUTES_PER_METRE_AND_KMH = 60.0 / 1000;

    /** Nothing takes any time to get to. */
    public static final Travel NONE = new Travel(1, SpeedOfDay.read("130"), ZoneOffset.UTC, 0, 0, Integer.MAX_VALUE, 0);

    public Travel {
        if (detour < 1 || least < 0 || withinBuilding < 0 || buildingMetres < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    "A detour is 1 or more, and no time or distance of travel is less than 0");
        }
    }

    /** The way between two places; either may be not known. */
    Leg leg(@Nullable Place from, @Nullable Place to, @Nullable Place dayStart) {
        Place here = from == null ? dayStart : from;
        Place there = to == null ? dayStart : to;
        double metres = here == null || there == null ? 0 : here.metresTo(there);
        if (from == null || to == null) {
            return new Leg(drive(metres), unknown);
        }
        return leg(metres);
    }

    /** The way between two places that are known. */
    Leg leg(double metres) {
        return metres <= buildingMetres ? new Leg(0, withinBuilding) : new Leg(drive(metres), least);
    }

    /** Kilometres an hour at midday, by which ways are compared. */
    int usualSpeed() {
        return speed.at(LocalTime.NOON).getValue();
    }

    private int drive(double metres) {
        return (int) Math.min(Pace.FARTHEST, Math.ceil(metres * detour * MINUTES_PER_METRE_AND_KMH));
    }
}
