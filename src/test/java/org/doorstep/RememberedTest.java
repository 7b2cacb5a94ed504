package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Remembered<Integer, String> words =
            new Remembered<>(3, number -> number + "/" + made.incrementAndGet());

    @Test
    void what_is_wanted_again_is_made_once() {
        assertThat(words.of(7)).isEqualTo("7/1");

        assertThat(words.of(7)).isEqualTo("7/1");
    }

    @Test
    void with_too_much_of_it_all_is_forgotten_and_made_anew() {
        for (int number = 1; number <= 4; number++) {
            words.of(number);
        }

        assertThat(words.of(4)).isEqualTo("4/4");
        assertThat(words.of(1)).isEqualTo("1/5");
    }
}
