package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.doorstep.booking.AppointmentListing.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_place_comes_back_as_it_went() {
        Place place = new Place(Instant.parse("2026-12-30T10:30:00.123456Z"), 42);

        assertThat(Cursor.read(Cursor.of(place))).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "!!!!", "AAAAAAAAAAAAAAAAAAAAAA", "__________________________", "f_______f_______f_____"
            })
    void what_is_none_of_ours_is_no_place(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }
}
