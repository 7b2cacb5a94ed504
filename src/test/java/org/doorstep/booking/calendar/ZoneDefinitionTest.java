package org.doorstep.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import net.fortuna.ical4j.util.Configurator;
import org.doorstep.schedule.ArrivalWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A zone says in the file what it says here: read by another library, which knows it from the file alone. */
class ZoneDefinitionTest {

    /** The reader is not exact nearer to a change, by as many hours as a zone is from Greenwich; {@link CalendarFileTest} comes nearer in London's. */
    private static final Duration NEAR = Duration.ofDays(1);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Instant SUMMER = Instant.parse("2027-07-01T09:30:00Z");
    private static final Instant WINTER = Instant.parse("2027-01-15T09:30:00Z");

    @Test
    void both_clock_changes_of_a_year_are_said_with_the_rule_of_the_years_after() {
        assertThat(fileOf("Europe/London", WINTER))
                .contains(lines(
                        "BEGIN:STANDARD",
                        "DTSTART:20261025T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0000",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD"))
                .contains(lines(
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20270328T010000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Europe/Dublin", "America/New_York", "Australia/Sydney"})
    void a_zone_of_yearly_changes_is_right_for_ten_years(String zone) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        Instant change = rules.previousTransition(SUMMER).getInstant();

        for (int each = 0; each < 20; each++) {
            assertRead(zone, SUMMER, change.plus(NEAR));
            change = rules.nextTransition(change).getInstant();
            assertRead(zone, SUMMER, change.minus(NEAR));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "UTC",
                "Asia/Kathmandu",
                "America/Santiago", // changes on the first Sunday from the 2nd
                "Africa/Cairo", // in autumn at the end of a Thursday
                "America/Nuuk", // in spring on the day before the last Sunday
                "Africa/Casablanca" // by a list of days
            })
    void any_zone_is_right_about_the_visit_whether_or_not_its_changes_have_a_rule(String zone) {
        for (Instant visit : List.of(WINTER, SUMMER)) {
            assertRead(zone, visit, visit);
            assertRead(zone, visit, visit.plus(Duration.ofDays(1)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, BYMONTH=3;BYDAY=2SU",
        "America/New_York, BYMONTH=11;BYDAY=1SU",
        "Europe/Berlin, BYMONTH=3;BYDAY=-1SU"
    })
    void a_rule_counts_weekdays_from_the_start_of_the_month_or_from_its_end(String zone, String rule) {
        assertThat(fileOf(zone, WINTER)).contains("RRULE:FREQ=YEARLY;" + rule + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 0",
        "America/Santiago, 0",
        "Africa/Casablanca, 0",
        "Africa/Cairo, 1",
        "America/Nuuk, 1",
        "Australia/Lord_Howe, 2",
        "Europe/London, 2"
    })
    void a_change_that_no_weekday_of_a_month_can_say_has_no_rule(String zone, int rules) {
        assertThat(fileOf(zone, SUMMER).lines().filter(line -> line.startsWith("RRULE:")))
                .hasSize(rules);
    }

    @Test
    void the_zones_of_the_server_stay_as_they_are() {
        fileOf("Europe/London", SUMMER);

        assertThat(ZoneRulesProvider.getAvailableZoneIds())
                .contains("Europe/London")
                .noneMatch(id -> id.startsWith("ical4j"));
    }

    @Test
    void no_newer_zones_are_asked_of_the_network() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .hasValue("false");
    }

    /** Puts another local time into the file of a visit, and reads which moment it is by the zone that the file defines. */
    private static void assertRead(String zone, Instant visit, Instant moment) {
        String file = fileOf(zone, visit);
        String start = file.lines()
                .filter(line -> line.startsWith("DTSTART;TZID="))
                .findFirst()
                .orElseThrow();
        String other = "DTSTART;TZID=" + zone + ":" + LOCAL.format(moment.atZone(ZoneId.of(zone)));

        ICalendar read = Biweekly.parse(file.replace(start, other)).first();

        assertThat(read.getEvents().get(0).getDateStart().getValue().toInstant())
                .as(other)
                .isEqualTo(moment);
    }

    private static String fileOf(String zone, Instant earliest) {
        return new CalendarFile(ZoneId.of(zone))
                .of(new CalendarEntry(
                        "uid-1@doorstep",
                        0,
                        false,
                        new ArrivalWindow(earliest, earliest.plus(Duration.ofMinutes(30))),
                        earliest,
                        earliest,
                        "A visit",
                        "We arrive.",
                        null,
                        null));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
