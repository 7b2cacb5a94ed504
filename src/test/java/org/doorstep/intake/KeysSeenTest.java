package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysSeenTest {

    private final KeysSeen seen = new KeysSeen();

    @Test
    void a_key_is_met_where_it_was_met_first() {
        assertThat(seen.lineOf("A", 2)).isZero();
        assertThat(seen.lineOf("B", 3)).isZero();
        assertThat(seen.lineOf("A", 4)).isEqualTo(2);
        assertThat(seen.lineOf("A", 5)).isEqualTo(2);
    }

    @Test
    void a_hundred_thousand_keys_are_told_apart() {
        for (int i = 1; i <= 100_000; i++) {
            assertThat(seen.lineOf("person " + i, i)).isZero();
        }

        for (int i = 1; i <= 100_000; i++) {
            assertThat(seen.lineOf("person " + i, 0)).isEqualTo(i);
        }
    }
}
