package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaceTest {

    static IntStream speeds() {
        return IntStream.rangeClosed(1, 130);
    }

    @ParameterizedTest
    @MethodSource("speeds")
    void a_way_takes_as_many_minutes_as_dividing_says_however_far_it_is(int speed) {
        Pace pace = Pace.of(speed);

        for (int minutes = 0; (minutes + 1) * speed <= Pace.FARTHEST; minutes += 1 + minutes / 50) {
            for (int way = minutes * speed; way < (minutes + 1) * speed; way++) {
                assertThat(pace.minutesIn(way)).isEqualTo(minutes);
                assertThat(pace.minutesFor(way)).isEqualTo(minutes + (way % speed == 0 ? 0 : 1));
            }
        }
        assertThat(pace.minutesIn(Pace.FARTHEST)).isEqualTo(Pace.FARTHEST / speed);
    }

    @Test
    void a_way_beyond_all_ways_is_as_far_as_can_be_told() {
        Travel far = new Travel(1_000_000, SpeedOfDay.read("25"), ZoneOffset.UTC, 5, 2, 30, 15);

        Leg leg = far.leg(new Place(51.5, 0), new Place(-51.5, 180), null);

        assertThat(leg.drive()).isEqualTo(Pace.FARTHEST);
    }
}
