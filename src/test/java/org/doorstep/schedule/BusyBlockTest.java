package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.schedule.DayBuilder.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyBlockTest {

    private static final List<ShiftTime> MORNING_AND_AFTERNOON =
            List.of(new ShiftTime(at("08:00"), at("12:00")), new ShiftTime(at("13:00"), at("17:00")));

    @Test
    void a_block_inside_a_shift_leaves_what_is_before_and_after() {
        assertThat(leave(block(at("09:00"), at("10:30"))))
                .containsExactly(
                        new ShiftTime(at("08:00"), at("09:00")),
                        new ShiftTime(at("10:30"), at("12:00")),
                        new ShiftTime(at("13:00"), at("17:00")));
    }

    @Test
    void a_block_over_the_break_shortens_both_shifts() {
        assertThat(leave(block(at("11:00"), at("14:00"))))
                .containsExactly(new ShiftTime(at("08:00"), at("11:00")), new ShiftTime(at("14:00"), at("17:00")));
    }

    @Test
    void blocks_may_overlap_and_may_take_everything() {
        assertThat(leave(block(at("07:00"), at("12:30")), block(at("12:00"), at("18:00"))))
                .isEmpty();
    }

    @Test
    void a_block_that_only_touches_a_shift_takes_nothing_of_it() {
        assertThat(leave(block(at("12:00"), at("13:00")))).isEqualTo(MORNING_AND_AFTERNOON);
    }

    @Test
    void the_five_minutes_that_a_block_touches_are_taken_whole() {
        Instant start = at("09:01").plusSeconds(30);

        assertThat(leave(block(start, start.plusSeconds(1))))
                .startsWith(new ShiftTime(at("08:00"), at("09:00")), new ShiftTime(at("09:05"), at("12:00")));
    }

    @Test
    void a_block_ends_after_it_starts() {
        assertThatThrownBy(() -> block(at("09:00"), at("09:00"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<ShiftTime> leave(BusyBlock... blocks) {
        return BusyBlock.leave(MORNING_AND_AFTERNOON, List.of(blocks));
    }

    private static BusyBlock block(Instant start, Instant end) {
        return new BusyBlock(start, end, null, null, null);
    }
}
