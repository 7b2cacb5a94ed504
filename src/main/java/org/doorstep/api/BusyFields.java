package org.doorstep.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.schedule.BusyBlock;

/**
 * Reads what another scheduler has planned on one local date: {@code {busy: [{start, end, latitude?, longitude?, source}]}}. Times are read
 * as {@link SpanFields} reads them, to the second, and may overlap: two schedulers may have planned the same time.
 */
final class BusyFields {

    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_SOURCE = 60;

    private final SpanFields spans;

    BusyFields(LocalDate date, ZoneId zone) {
        spans = new SpanFields(date, zone, false);
    }

    /** The blocks that could be read, in the order in which they were sent. */
    List<BusyBlock> read(Fields fields) {
        List<BusyBlock> blocks = new ArrayList<>();
        for (Fields each : fields.objects("busy", MOST_BLOCKS)) {
            PropertyCalls.Place place = PropertyCalls.Place.of(each);
            String source = each.text("source", LONGEST_SOURCE);
            spans.read(each)
                    .ifPresent(span -> blocks.add(
                            new BusyBlock(span.start(), span.end(), place.latitude(), place.longitude(), source)));
        }
        return blocks;
    }
}
