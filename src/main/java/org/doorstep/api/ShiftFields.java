package org.doorstep.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.schedule.ShiftTime;

/** Reads the shifts of one local date, as {@link SpanFields} reads time, in five-minute steps. */
final class ShiftFields {

    private static final int MOST_SHIFTS = 6;

    private final SpanFields spans;

    ShiftFields(LocalDate date, ZoneId zone) {
        spans = new SpanFields(date, zone, true);
    }

    /** The shifts that could be read, in the order in which they were sent. */
    List<ShiftTime> read(Fields fields) {
        List<ShiftTime> shifts = new ArrayList<>();
        for (Fields each : fields.objects("shifts", MOST_SHIFTS)) {
            spans.read(each).ifPresent(shift -> {
                if (shifts.stream().anyMatch(other -> overlap(other, shift))) {
                    each.errors().refuse(each.pointerTo("start"), "Send shifts that do not overlap; a gap is a break.");
                }
                shifts.add(shift);
            });
        }
        return shifts;
    }

    private static boolean overlap(ShiftTime one, ShiftTime other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }
}
