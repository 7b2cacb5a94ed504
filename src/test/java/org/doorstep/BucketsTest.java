package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.Buckets.Limit;
import org.doorstep.Buckets.Taken;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Limit limit = new Limit(20, Duration.ofSeconds(4));
    private final Buckets buckets = new Buckets(2, meter());

    @Test
    void a_burst_is_let_through_and_what_follows_waits_for_its_share() {
        Taken burst = buckets.take("one", limit, 20);
        Taken next = buckets.take("one", limit, 1);

        assertThat(burst.given()).isTrue();
        assertThat(burst.left()).isZero();
        assertThat(next.given()).isFalse();
        assertThat(next.after()).isEqualTo(Duration.ofMillis(200));
        assertThat(next.untilFull()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_second_brings_a_seconds_calls_back() {
        buckets.take("one", limit, 20);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(buckets.take("one", limit, 5).given()).isTrue();
        assertThat(buckets.take("one", limit, 1).given()).isFalse();
    }

    @Test
    void each_has_a_bucket_of_its_own() {
        buckets.take("one", limit, 20);

        assertThat(buckets.take("other", limit, 20).given()).isTrue();
    }

    @Test
    void another_limit_counts_at_once() {
        buckets.take("one", limit, 20);

        assertThat(buckets.take("one", new Limit(200, Duration.ofSeconds(4)), 20)
                        .given())
                .isTrue();
    }

    @Test
    void asking_how_long_to_wait_takes_nothing() {
        Duration before = buckets.waitFor("one", limit);
        buckets.take("one", limit, 20);

        assertThat(before).isZero();
        assertThat(buckets.waitFor("one", limit)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void only_those_who_came_last_are_remembered() {
        buckets.take("one", limit, 20);
        buckets.take("two", limit, 1);
        buckets.take("three", limit, 1);

        assertThat(buckets.take("one", limit, 20).given()).isTrue();
    }

    private TimeMeter meter() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
