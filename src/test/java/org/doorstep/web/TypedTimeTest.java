package org.doorstep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day as people type them. */
class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10:00",
        "10am, 10:00",
        "10 AM, 10:00",
        "9:30, 09:30",
        "09.30, 09:30",
        "930am, 09:30",
        "2.30 pm, 14:30",
        "2:30 p.m., 14:30",
        "14:30, 14:30",
        "5, 17:00",
        "05:00, 05:00",
        "7, 07:00",
        "12am, 00:00",
        "12pm, 12:00",
        "Midday, 12:00",
        "' noon ', 12:00"
    })
    void a_time_is_read(String typed, LocalTime meant) {
        assertThat(TypedTime.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25", "10:60", "13pm", "0pm", "10:3", "-1", "10am or so", "100000"})
    void what_is_no_time_is_not_read(String typed) {
        assertThat(TypedTime.read(typed)).isEmpty();
    }
}
