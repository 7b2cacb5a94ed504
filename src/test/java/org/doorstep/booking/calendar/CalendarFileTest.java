package org.doorstep.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.ICalProperty;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.schedule.ArrivalWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read back by another library than the one that wrote it. */
class CalendarFileTest {

    private static final Instant CHANGED = Instant.parse("2026-11-30T17:45:10.900Z");
    private static final Instant WRITTEN = Instant.parse("2026-12-01T09:00:00.123Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void a_visit_is_read_back_as_it_was_written() {
        VEvent event = eventOf(entry("2026-12-30T10:30:00Z", 2, false));

        assertThat(event.getUid().getValue()).isEqualTo("uid-1@doorstep");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo("2026-11-30T17:45:10Z");
        assertThat(startOf(event)).isEqualTo("2026-12-30T10:30:00Z");
        assertThat(event.getDuration().getValue().toMillis()).isEqualTo(1_800_000);
        assertThat(event.getSummary().getValue()).isEqualTo("Siân’s; homes, gas\\check");
        assertThat(event.getDescription().getValue()).isEqualTo("We arrive.\nReference: HV4 T7K");
        assertThat(event.getUrl().getValue()).isEqualTo("https://visits.example.org/tenant/booked?ref=HV4T7K");
    }

    @Test
    void a_file_has_one_event_and_nothing_in_it_but_this() {
        ICalendar calendar = read(fileOf(entry("2026-12-30T10:30:00Z", 0, false)));

        assertThat(names(calendar.getProperties().values()))
                .containsExactlyInAnyOrder("ProductId", "CalendarScale", "Method");
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(names(calendar.getEvents().get(0).getProperties().values()))
                .containsExactlyInAnyOrder(
                        "Uid",
                        "DateTimeStamp",
                        "LastModified",
                        "Sequence",
                        "Status",
                        "DateStart",
                        "DurationProperty",
                        "Summary",
                        "Description",
                        "Url");
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
    void a_visit_that_has_moved_takes_the_place_of_the_older() {
        VEvent before = eventOf(entry("2026-12-30T10:30:00Z", 0, false));
        VEvent after = eventOf(entry("2027-01-04T14:00:00Z", 1, false));

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(startOf(after)).isEqualTo("2027-01-04T14:00:00Z");
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
                "2027-10-31T00:30:00Z", // half past one, the first time
                "2027-10-31T01:30:00Z", // half past one, the second time
                "2027-10-31T02:00:00Z",
                "2027-10-31T09:30:00Z",
                "2027-10-30T22:55:00Z",
                "2026-10-25T01:00:00Z",
                "2026-01-01T00:00:00Z"
            })
    void the_moment_is_right_around_both_clock_changes(String moment) {
        assertThat(startOf(eventOf(entry(moment, 0, false)))).isEqualTo(moment);
    }

    @Test
    void an_hour_that_comes_twice_is_local_the_first_time_and_utc_the_second() {
        assertThat(fileOf(entry("2027-10-31T00:30:00Z", 0, false)))
                .contains("DTSTART;TZID=Europe/London:20271031T013000\r\n");
        assertThat(fileOf(entry("2027-10-31T01:30:00Z", 0, false))).contains("DTSTART:20271031T013000Z\r\n");
    }

    @Test
    void a_visit_past_midnight_ends_on_the_day_after() {
        VEvent event = eventOf(entry("2027-06-30T22:45:00Z", 0, false));

        assertThat(startOf(event)).isEqualTo("2027-06-30T22:45:00Z");
        assertThat(startOf(event).plusMillis(event.getDuration().getValue().toMillis()))
                .isEqualTo("2027-06-30T23:15:00Z");
        assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nATTENDEE:mailto:a@example.org",
                "x\nEND:VEVENT\nBEGIN:VEVENT",
                "x\rATTENDEE:mailto:a@example.org",
                "\\n is not a new line, \\, nor \\; and \\\\",
                "a;b,c:d\"e^f%20=?",
                "\u2028x\u0085y",
                " leads and trails "
            })
    void no_text_becomes_anything_else(String text) {
        VEvent event = eventOf(withTexts(text, text));

        assertThat(event.getSummary().getValue()).isEqualTo(text.replaceAll("\\R", "\n"));
        assertThat(event.getDescription().getValue()).isEqualTo(text.replaceAll("\\R", "\n"));
        assertThat(event.getProperties().values()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "’", "🏠", "aé’🏠", "ö\n"})
    void no_line_is_longer_than_75_bytes_and_each_ends_as_the_standard_says(String part) {
        for (int shift = 0; shift < 5; shift++) {
            String text = "x".repeat(shift) + part.repeat(90);

            String file = fileOf(withTexts(text, text));

            assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(file).endsWith("END:VCALENDAR\r\n");
            assertThat(Arrays.asList(file.split("\r\n", -1)))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(read(file).getEvents().get(0).getSummary().getValue()).isEqualTo(text);
        }
    }

    @Test
    void the_other_reader_finds_nothing_wrong() {
        ICalendar calendar = read(fileOf(entry("2026-12-30T10:30:00Z", 0, false)));

        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
    }

    @Test
    void what_goes_by_email_asks_whom_it_goes_to_and_wants_no_answer() {
        ICalendar booked = read(fileOf(invited(entry("2026-12-30T10:30:00Z", 2, false))));
        VEvent event = booked.getEvents().get(0);

        assertThat(booked.getMethod().isRequest()).isTrue();
        assertThat(event.getUid().getValue()).isEqualTo("uid-1@doorstep");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("visits@northtown.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Tŷ; Homes, “North”");
        assertThat(event.getAttendees()).singleElement().satisfies(tenant -> {
            assertThat(tenant.getEmail()).isEqualTo("o'brien+visits@example.org");
            assertThat(tenant.getRsvp()).isFalse();
            assertThat(tenant.getParticipationStatus().getValue()).isEqualTo("ACCEPTED");
        });
    }

    @Test
    void a_visit_that_is_cancelled_is_taken_out_of_the_calendar_by_the_same_two() {
        ICalendar cancelled = read(fileOf(invited(entry("2026-12-30T10:30:00Z", 3, true))));
        VEvent event = cancelled.getEvents().get(0);

        assertThat(cancelled.getMethod().isCancel()).isTrue();
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getUid().getValue()).isEqualTo("uid-1@doorstep");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("visits@northtown.example");
        assertThat(event.getAttendees()).hasSize(1);
    }

    @Test
    void files_written_at_once_are_those_written_one_by_one() {
        List<CalendarEntry> entries = IntStream.range(0, 2000)
                .mapToObj(each -> entry("2027-03-28T00:45:00Z", each, each % 3 == 0))
                .toList();

        assertThat(entries.parallelStream().map(CalendarFileTest::fileOf).toList())
                .isEqualTo(entries.stream().map(CalendarFileTest::fileOf).toList());
    }

    private static CalendarEntry entry(String earliest, int sequence, boolean cancelled) {
        return new CalendarEntry(
                "uid-1@doorstep",
                sequence,
                cancelled,
                window(earliest),
                CHANGED,
                WRITTEN,
                "Siân’s; homes, gas\\check",
                "We arrive.\nReference: HV4 T7K",
                "https://visits.example.org/tenant/booked?ref=HV4T7K",
                null);
    }

    private static CalendarEntry invited(CalendarEntry entry) {
        return new CalendarEntry(
                entry.uid(),
                entry.sequence(),
                entry.cancelled(),
                entry.window(),
                entry.changedAt(),
                entry.writtenAt(),
                entry.summary(),
                entry.description(),
                null,
                new CalendarEntry.Invitation(
                        "visits@northtown.example", "Tŷ; Homes, “North”", "o'brien+visits@example.org"));
    }

    private static CalendarEntry withTexts(String summary, String description) {
        return new CalendarEntry(
                "uid-1@doorstep",
                0,
                false,
                window("2026-12-30T10:30:00Z"),
                CHANGED,
                WRITTEN,
                summary,
                description,
                null,
                null);
    }

    private static ArrivalWindow window(String earliest) {
        Instant from = Instant.parse(earliest);
        return new ArrivalWindow(from, from.plus(Duration.ofMinutes(30)));
    }

    private static String fileOf(CalendarEntry entry) {
        return new CalendarFile(LONDON).of(entry);
    }

    private static VEvent eventOf(CalendarEntry entry) {
        return read(fileOf(entry)).getEvents().get(0);
    }

    private static ICalendar read(String file) {
        return Biweekly.parse(file).first();
    }

    private static Instant startOf(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static List<String> names(List<ICalProperty> properties) {
        return properties.stream().map(each -> each.getClass().getSimpleName()).toList();
    }
}
