package org.doorstep.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInRatesTest {

    private int alarms;
    private final SignInRates rates = new SignInRates(60, Duration.ofMinutes(10), 2, () -> alarms++);

    @Test
    void an_address_may_try_often_and_then_waits() {
        assertThat(refusedOf(30, "192.0.2.1")).isZero();

        assertThat(refusedOf(100, "192.0.2.1")).isPositive();
        assertThat(rates.wait("192.0.2.1")).isPresent();
    }

    @Test
    void who_has_used_less_than_half_is_let_through_however_many_others_try() {
        IntStream.range(0, 50).forEach(each -> refusedOf(100, "198.51.100." + each));

        assertThat(refusedOf(30, "192.0.2.1")).isZero();
        assertThat(refusedOf(5, "192.0.2.1"))
                .as("and then slows down with the rest")
                .isPositive();
    }

    @Test
    void a_hundred_refusals_raise_the_alarm() {
        refusedOf(70, "192.0.2.1");
        assertThat(alarms).isZero();

        refusedOf(200, "192.0.2.1");
        assertThat(alarms).isPositive();
    }

    @Test
    void asking_whether_somebody_must_wait_counts_nothing_but_who_must() {
        for (int i = 0; i < 200; i++) {
            assertThat(rates.mustWait("192.0.2.1")).isEmpty();
        }
        assertThat(refusedOf(30, "192.0.2.1"))
                .as("all their tries are there yet")
                .isZero();

        IntStream.range(0, 60).forEach(each -> rates.missed("192.0.2.2"));
        assertThat(rates.mustWait("192.0.2.2"))
                .as("after wrong codes and passwords")
                .isPresent();
        assertThat(rates.mustWait("192.0.2.3")).as("somebody else").isEmpty();
        IntStream.range(0, 110).forEach(each -> rates.mustWait("192.0.2.2"));
        assertThat(alarms).isPositive();
    }

    private long refusedOf(int tries, String address) {
        return IntStream.range(0, tries)
                .filter(each -> rates.wait(address).isPresent())
                .count();
    }
}
