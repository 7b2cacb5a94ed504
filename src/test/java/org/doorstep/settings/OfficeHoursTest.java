package org.doorstep.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The office is open from 8 to 5 on working days in England, and sees to things within two hours. */
class OfficeHoursTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2027-01-12T08:00:00Z, 2027-01-12T08:00:00Z",
        "2027-01-12T11:17:00Z, 2027-01-12T11:17:00Z",
        "2027-01-12T15:00:00Z, 2027-01-12T15:00:00Z",
        "2027-01-12T15:00:01Z, 2027-01-13T08:00:00Z",
        "2027-01-12T03:00:00Z, 2027-01-12T08:00:00Z",
        "2027-01-15T18:00:00Z, 2027-01-18T08:00:00Z",
        "2026-12-24T20:00:00Z, 2026-12-29T08:00:00Z",
        "2027-03-26T12:00:00Z, 2027-03-30T07:00:00Z",
        "2027-10-29T17:30:00Z, 2027-11-01T08:00:00Z",
    })
    void a_person_sees_to_it_from_then_on(Instant now, Instant from) {
        assertThat(office("08:00", "17:00").seenFrom(now)).isEqualTo(from);
        assertThat(office("08:00", "17:00").seenBy(now)).isEqualTo(from.plus(Duration.ofHours(2)));
    }

    @Test
    void hours_in_which_nobody_could_see_to_anything_are_refused() {
        assertThatThrownBy(() -> office("08:00", "10:00")).hasMessageContaining("doorstep.office");
        assertThatThrownBy(() -> office("17:00", "08:00")).hasMessageContaining("doorstep.office");
        assertThatThrownBy(() -> office("23:00", "23:59")).hasMessageContaining("doorstep.office");
    }

    private static OfficeHours office(String from, String until) {
        LandlordBuilder landlord = LandlordBuilder.aLandlord();
        return new OfficeHours(
                landlord.dates(),
                landlord.build(),
                new WorkingCalendar(landlord.build()),
                LocalTime.parse(from),
                LocalTime.parse(until),
                Duration.ofHours(2));
    }
}
