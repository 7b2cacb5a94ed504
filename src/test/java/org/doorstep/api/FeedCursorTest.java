package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, Long.MAX_VALUE})
    void a_place_comes_back_as_it_went(long place) {
        assertThat(FeedCursor.read(FeedCursor.of(place))).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAA", "__________8"})
    void what_is_none_of_ours_is_no_place(String text) {
        assertThat(FeedCursor.read(text)).isEmpty();
    }

    @Test
    void it_says_nothing_to_those_who_carry_it() {
        assertThat(FeedCursor.of(42)).hasSize(11).doesNotContain("42");
    }
}
