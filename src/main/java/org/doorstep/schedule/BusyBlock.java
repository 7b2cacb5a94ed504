package org.doorstep.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time of an operative that another scheduler has planned already, kept as it was told, to the microsecond.
 *
 * @param latitude where it takes place, WGS 84 degrees, with {@code longitude} or not at all
 * @param source which scheduler; null where it was not said
 */
public record BusyBlock(
        Instant start,
        Instant end,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String source) {

    /** By time; those of one time stay in the order in which they were told. */
    static final Comparator<BusyBlock> IN_TIME =
            Comparator.comparing(BusyBlock::start).thenComparing(BusyBlock::end);

    public BusyBlock {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A busy block ends after it starts");
        }
    }

    /** Where it takes place; null where that was not said. */
    @Nullable
    Place place() {
        return Place.of(latitude, longitude);
    }

    /** Whether any of it is in a shift. */
    public boolean touches(ShiftTime shift) {
        return start.isBefore(shift.end()) && shift.start().isBefore(end);
    }

    /** The whole five-minute steps that it touches: a visit planned up to its first second would share a grain with the one after. */
    ShiftTime steps() {
        long first = Math.floorDiv(start.getEpochSecond(), Grains.SECONDS);
        long past = Math.floorDiv(end.minusNanos(1).getEpochSecond(), Grains.SECONDS) + 1;
        return new ShiftTime(
                Instant.ofEpochSecond(first * Grains.SECONDS), Instant.ofEpochSecond(past * Grains.SECONDS));
    }

    /** What the blocks leave of these shifts, in order; nothing where they take all. */
    public static List<ShiftTime> leave(Collection<ShiftTime> shifts, Collection<BusyBlock> blocks) {
        List<ShiftTime> left = WorkingHours.joined(shifts);
        for (BusyBlock block : blocks) {
            ShiftTime taken = block.steps();
            left = left.stream()
                    .flatMap(stretch -> stretch.without(taken).stream())
                    .toList();
        }
        return left;
    }
}
