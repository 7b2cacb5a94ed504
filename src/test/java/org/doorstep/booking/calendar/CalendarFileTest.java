package org.doorstep.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.doorstep.schedule.ArrivalWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read back by another library than the one that wrote it. */
class CalendarFileTest {

    private static final Instant WRITTEN = Instant.parse("2026-12-01T09:00:00.123Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void a_visit_is_read_back_as_it_was_written() {
        VEvent event = read(fileOf(entry("2026-12-30T10:30:00Z", 2, false)))
                .getEvents()
                .get(0);

        assertThat(event.getUid().getValue()).isEqualTo("uid-1@doorstep");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(startOf(event)).isEqualTo("2026-12-30T10:30:00Z");
        assertThat(event.getDuration().getValue().toMillis()).isEqualTo(1_800_000);
        assertThat(event.getSummary().getValue()).isEqualTo("Siân’s; homes, gas\\check");
        assertThat(event.getDescription().getValue()).isEqualTo("We arrive.\nReference: HV4 T7K");
        assertThat(event.getUrl().getValue()).isEqualTo("https://visits.example.org/tenant/booked?ref=HV4T7K");
    }

    @Test
    void a_visit_stands_under_publish_and_a_cancelled_one_under_cancel() {
        ICalendar standing = read(fileOf(entry("2026-12-30T10:30:00Z", 0, false)));
        ICalendar cancelled = read(fileOf(entry("2026-12-30T10:30:00Z", 1, true)));

        assertThat(standing.getMethod().isPublish()).isTrue();
        assertThat(cancelled.getMethod().isCancel()).isTrue();
        assertThat(cancelled.getEvents().get(0).getStatus().isCancelled()).isTrue();
    }

    @Test
    void a_time_is_local_with_its_zone_defined_in_the_file() {
        String file = fileOf(entry("2026-07-01T09:30:00Z", 0, false));

        assertThat(file).contains("DTSTART;TZID=Europe/London:20260701T103000", "TZID:Europe/London");
        assertThat(read(file).getTimezoneInfo().getComponents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-28T00:45:00Z", // the last quarter of an hour before the clocks go forward
                "2027-03-28T01:00:00Z", // 2am, the first moment of summer time
                "2027-03-28T08:30:00Z",
                "2026-10-25T00:30:00Z", // half past one, the first time
                "2026-10-25T01:30:00Z", // half past one, the second time
                "2026-10-25T02:00:00Z",
                "2026-10-25T09:30:00Z",
                "2026-10-24T22:55:00Z",
                "2026-01-01T00:00:00Z"
            })
    void the_moment_is_right_around_both_clock_changes(String moment) {
        VEvent event = read(fileOf(entry(moment, 0, false))).getEvents().get(0);

        assertThat(startOf(event)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Europe/Dublin", "UTC", "Asia/Kathmandu", "Australia/Lord_Howe"})
    void any_zone_is_defined_whether_or_not_its_clocks_change(String zone) {
        String file = new CalendarFile(ZoneId.of(zone)).of(entry("2026-07-01T09:30:00Z", 0, false));

        assertThat(startOf(read(file).getEvents().get(0))).isEqualTo("2026-07-01T09:30:00Z");
    }

    @Test
    void no_line_is_longer_than_75_bytes_and_each_ends_as_the_standard_says() {
        String file = fileOf(new CalendarEntry(
                "uid-1@doorstep",
                0,
                false,
                window("2026-12-30T10:30:00Z"),
                WRITTEN,
                "é’🏠".repeat(60),
                "x".repeat(300),
                null));

        List<String> lines = Arrays.asList(file.split("\r\n", -1));

        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(lines).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(read(file).getEvents().get(0).getSummary().getValue()).isEqualTo("é’🏠".repeat(60));
    }

    @Test
    void the_other_reader_finds_nothing_wrong() {
        ICalendar calendar = read(fileOf(entry("2026-12-30T10:30:00Z", 0, false)));

        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
    }

    private static CalendarEntry entry(String earliest, int sequence, boolean cancelled) {
        return new CalendarEntry(
                "uid-1@doorstep",
                sequence,
                cancelled,
                window(earliest),
                WRITTEN,
                "Siân’s; homes, gas\\check",
                "We arrive.\nReference: HV4 T7K",
                "https://visits.example.org/tenant/booked?ref=HV4T7K");
    }

    private static ArrivalWindow window(String earliest) {
        Instant from = Instant.parse(earliest);
        return new ArrivalWindow(from, from.plus(Duration.ofMinutes(30)));
    }

    private static String fileOf(CalendarEntry entry) {
        return new CalendarFile(LONDON).of(entry);
    }

    private static ICalendar read(String file) {
        return Biweekly.parse(file).first();
    }

    private static Instant startOf(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }
}
