package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.doorstep.schedule.DayBuilder.at;
import static org.doorstep.schedule.DayBuilder.window;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalWindowTest {

    @Test
    void it_is_as_long_as_was_asked() {
        ArrivalWindow window = ArrivalWindow.startingAt(at("10:30"), Duration.ofMinutes(30));

        assertThat(window.latest()).isEqualTo(at("11:00"));
        assertThat(window.length()).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 61, 120})
    void it_lasts_one_minute_to_an_hour(int minutes) {
        Instant start = at("10:30");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArrivalWindow.startingAt(start, Duration.ofMinutes(minutes)));
    }

    @Test
    void it_starts_on_a_five_minute_step() {
        Instant odd = at("10:32");
        Instant nearly = at("10:30").plusNanos(1000);

        assertThatIllegalArgumentException().isThrownBy(() -> new ArrivalWindow(odd, at("11:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrivalWindow(nearly, at("11:00")));
    }

    @Test
    void windows_that_only_touch_do_not_overlap() {
        ArrivalWindow window = window("10:30", 30);

        assertThat(window.overlaps(window("11:00", 30))).isFalse();
        assertThat(window.overlaps(window("10:00", 30))).isFalse();
        assertThat(window.overlaps(window("10:00", 60))).isTrue();
        assertThat(window.overlaps(window("10:45", 15))).isTrue();
        assertThat(window.overlaps(window)).isTrue();
    }
}
