package org.doorstep.intake.northtown;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.intake.northtown.WorkingWeek.Stint;

/** What another scheduler has planned at a home, by local time. With the ways between them, the blocks take about half of a day. */
record BusyBlock(LocalTime start, LocalTime end, Home home) {

    static final String SOURCE = "Repairs scheduler";

    private static final int SALT = 42;
    private static final int FREE_OF_HUNDRED = 10;
    private static final int QUARTER = 15;

    /** The blocks of a day, the same for the same name of the day. */
    static List<BusyBlock> within(List<Stint> stints, String day, List<Home> homes) {
        Draw draw = Draw.of(day, SALT);
        List<BusyBlock> blocks = new ArrayList<>();
        if (!draw.ofHundred(FREE_OF_HUNDRED)) {
            stints.forEach(stint -> fill(stint, draw, homes, blocks));
        }
        return blocks;
    }

    private static void fill(Stint stint, Draw draw, List<Home> homes, List<BusyBlock> blocks) {
        int from = QUARTER * draw.below(6);
        int length = QUARTER * draw.between(3, 7);
        while (from + length <= stint.length()) {
            LocalTime start = stint.start().plusMinutes(from);
            blocks.add(new BusyBlock(start, start.plusMinutes(length), draw.oneOf(homes)));
            from += length + QUARTER * draw.between(3, 6);
            length = QUARTER * draw.between(3, 7);
        }
    }
}
