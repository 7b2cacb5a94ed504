package org.doorstep.intake.northtown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.intake.northtown.NorthtownCsv.TODAY;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NorthtownOperativesTest {

    private final NorthtownCsv estate = NorthtownCsv.TODAYS;
    private final List<NamedCsvRecord> operatives = estate.rows("operatives");
    private final List<NamedCsvRecord> shifts = timed("shifts");
    private final List<NamedCsvRecord> busy = timed("busy-blocks");

    @Test
    void badges_are_five_figures_and_everybody_has_a_face_of_their_own() {
        assertThat(estate.column("operatives", "badge_number"))
                .doesNotHaveDuplicates()
                .allMatch(badge -> badge.matches("[0-9]{5}"));
        assertThat(estate.column("operatives", "photo"))
                .doesNotHaveDuplicates()
                .allMatch(url -> Files.exists(Path.of("webapp-theme", url.substring("/theme/".length()))));
    }

    @Test
    void the_twelve_of_the_first_days_keep_badge_and_face() {
        assertThat(operatives.subList(0, 12))
                .extracting(row -> row.getField("badge_number"))
                .containsExactly(
                        "40218", "40127", "40342", "40265", "40173", "40106", "40381", "40294", "40239", "40357",
                        "40118", "40276");
        assertThat(operatives.get(11).getField("photo")).isEqualTo("/theme/faces/face-12.svg");
    }

    @Test
    void gas_engineers_and_nobody_else_are_gas_safe_registered() {
        assertThat(operatives)
                .allMatch(row -> trades(row).contains("GAS")
                        == row.getField("registrations").startsWith("GAS_SAFE "));
    }

    @Test
    void every_trade_has_five_at_least_and_several_people_have_two() {
        assertThat(Stream.of("GAS", "ELECTRICAL", "PLUMBING", "JOINERY", "SURVEYING", "HOUSING", "DECORATING"))
                .allSatisfy(trade -> assertThat(
                                operatives.stream().filter(row -> trades(row).contains(trade)))
                        .as(trade)
                        .hasSizeGreaterThanOrEqualTo(5));
        assertThat(operatives.stream().filter(row -> trades(row).size() == 2)).hasSizeGreaterThan(8);
        assertThat(operatives.stream().filter(row -> !row.getField("employer").isEmpty()))
                .hasSizeBetween(5, 12);
    }

    @Test
    void there_are_six_weeks_of_early_and_late_days_and_saturdays_and_leave_and_no_sundays() {
        assertThat(shifts.stream().map(NorthtownOperativesTest::date))
                .allMatch(date -> !date.isBefore(TODAY) && date.isBefore(TODAY.plusWeeks(6)))
                .anyMatch(date -> date.getDayOfWeek() == DayOfWeek.SATURDAY)
                .noneMatch(date -> date.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(shifts.stream().filter(row -> !end(row).isBefore(LocalTime.of(19, 0))))
                .hasSizeGreaterThan(100);
        assertThat(estate.rows("shifts").size() - shifts.size()).isBetween(15, 80);
        assertThat(operatives).allSatisfy(row -> assertThat(shifts.stream()
                        .filter(shift -> shift.getField("badge_number").equals(row.getField("badge_number"))))
                .hasSizeGreaterThan(25));
    }

    @Test
    void shifts_of_a_day_follow_each_other_with_half_an_hour_between() {
        assertThat(byDay(shifts).values()).allSatisfy(day -> {
            assertThat(day).hasSizeBetween(1, 2).allMatch(row -> start(row).isBefore(end(row)));
            if (day.size() == 2) {
                assertThat(Duration.between(end(day.get(0)), start(day.get(1)))).hasMinutes(30);
            }
        });
    }

    @Test
    void what_another_scheduler_planned_lies_within_a_shift_and_overlaps_nothing() {
        Map<String, List<NamedCsvRecord>> shiftsOf = byDay(shifts);

        assertThat(byDay(busy)).isNotEmpty().allSatisfy((day, blocks) -> {
            assertThat(blocks).allSatisfy(block -> assertThat(shiftsOf.get(day))
                    .anyMatch(shift ->
                            !start(block).isBefore(start(shift)) && !end(block).isAfter(end(shift))));
            for (int i = 1; i < blocks.size(); i++) {
                assertThat(start(blocks.get(i))).isAfterOrEqualTo(end(blocks.get(i - 1)));
            }
        });
    }

    @Test
    void diaries_are_near_half_full_and_a_day_without_blocks_is_told_as_free() {
        long planned = minutes(busy);
        long worked = minutes(shifts);

        assertThat(planned * 100 / worked).isBetween(35L, 45L);
        assertThat(byDay(estate.rows("busy-blocks")).keySet())
                .isEqualTo(byDay(shifts).keySet());
        assertThat(busy).allMatch(row -> row.getField("source").equals("Repairs scheduler"));
    }

    private List<NamedCsvRecord> timed(String kind) {
        return estate.rows(kind).stream()
                .filter(row -> !row.getField("start").isEmpty())
                .toList();
    }

    private static Map<String, List<NamedCsvRecord>> byDay(List<NamedCsvRecord> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.getField("badge_number") + " " + row.getField("date")));
    }

    private static long minutes(List<NamedCsvRecord> rows) {
        return rows.stream()
                .mapToLong(row -> Duration.between(start(row), end(row)).toMinutes())
                .sum();
    }

    private static Set<String> trades(NamedCsvRecord operative) {
        return Set.of(operative.getField("trades").split(" "));
    }

    private static LocalDate date(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("date"));
    }

    private static LocalTime start(NamedCsvRecord row) {
        return LocalTime.parse(row.getField("start"));
    }

    private static LocalTime end(NamedCsvRecord row) {
        return LocalTime.parse(row.getField("end"));
    }
}
