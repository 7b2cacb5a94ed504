package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.doorstep.Buckets.Limit;
import org.junit.jupiter.api.Test;

class CallRatesTest {

    @Test
    void a_burst_is_so_many_seconds_of_calls_and_comes_back_in_as_many() {
        assertThat(CallRates.limit(5, Duration.ofSeconds(4))).isEqualTo(new Limit(20, Duration.ofSeconds(4)));
    }

    @Test
    void the_dearest_call_fits_the_smallest_bucket() {
        Limit smallest = CallRates.limit(1, Duration.ofSeconds(1));

        assertThat(smallest.atOnce()).isEqualTo(SlotCalls.SEARCH_WEIGHT);
        assertThat(smallest.refill()).isEqualTo(Duration.ofSeconds(4));
    }
}
