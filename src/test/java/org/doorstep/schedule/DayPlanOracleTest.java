package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.schedule.DayBuilder.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of small random days, the same at each run, against an oracle that tries every arrival. */
class DayPlanOracleTest {

    private static final int DAYS = 4_000;
    private static final int WINDOWS_A_DAY = 6;
    private static final Duration RESERVE = Duration.ofMinutes(5);
    private static final int[] LENGTHS = {15, 30, 60};

    private final Random random = new Random(20270203);

    @Test
    void a_window_is_promised_exactly_when_some_arrival_keeps_every_promise() {
        int promised = 0;
        int refused = 0;
        for (int i = 0; i < DAYS; i++) {
            List<ShiftTime> shifts = randomShifts();
            List<PromisedVisit> visits = new ArrayList<>();
            for (int asked = 0; asked < WINDOWS_A_DAY; asked++) {
                PromisedVisit wanted = randomVisit("v" + asked);
                DayPlan plan = new DayPlan(shifts, visits, RESERVE);
                EveryArrivalOracle oracle = new EveryArrivalOracle(shifts, visits, RESERVE);

                Optional<Instant> arrival = plan.arrivalFor(wanted.window(), wanted.onSite());

                assertThat(arrival)
                        .as("shifts %s visits %s wanted %s", shifts, visits, wanted)
                        .isEqualTo(oracle.arrivalFor(wanted.window(), wanted.onSite()));
                if (arrival.isPresent()) {
                    promised++;
                    visits.add(wanted);
                    assertEveryPromiseIsKept(shifts, visits, arrival.get(), wanted);
                } else {
                    refused++;
                }
            }
        }
        assertThat(promised).isGreaterThan(DAYS);
        assertThat(refused).isGreaterThan(DAYS);
    }

    @Test
    void a_day_is_sound_exactly_when_some_arrivals_keep_every_promise() {
        int unsound = 0;
        for (int i = 0; i < DAYS; i++) {
            List<ShiftTime> shifts = randomShifts();
            List<PromisedVisit> visits = new ArrayList<>();
            for (int asked = 0; asked < WINDOWS_A_DAY; asked++) {
                PromisedVisit another = randomVisit("v" + asked);
                if (visits.stream().noneMatch(visit -> visit.window().overlaps(another.window()))) {
                    visits.add(another);
                }
            }

            boolean sound = new DayPlan(shifts, visits, RESERVE).isSound();

            assertThat(sound)
                    .as("shifts %s visits %s", shifts, visits)
                    .isEqualTo(new EveryArrivalOracle(shifts, visits, RESERVE).isPossible());
            unsound += sound ? 0 : 1;
        }
        assertThat(unsound).isBetween(DAYS / 100, DAYS * 99 / 100);
    }

    private static void assertEveryPromiseIsKept(
            List<ShiftTime> shifts, List<PromisedVisit> visits, Instant arrival, PromisedVisit newest) {
        DayPlan plan = new DayPlan(shifts, visits, RESERVE);
        Map<String, Instant> arrivals = plan.plannedArrivals();
        assertThat(plan.isSound()).isTrue();
        assertThat(arrivals).hasSameSizeAs(visits).containsEntry(newest.key(), arrival);
        List<Integer> grains = new ArrayList<>();
        for (PromisedVisit visit : visits) {
            Instant planned = arrivals.get(visit.key());
            assertThat(planned)
                    .isBetween(visit.window().earliest(), visit.window().latest());
            assertThat(shifts)
                    .anyMatch(shift -> !planned.isBefore(shift.start())
                            && !planned.plus(visit.onSite()).isAfter(shift.end()));
            grains.addAll(Grains.of(planned, visit.onSite()));
        }
        assertThat(grains).doesNotHaveDuplicates();
        assertThat(visits).as("each, given up, could be promised again").allMatch(visit -> plan.without(visit.key())
                .arrivalFor(visit.window(), visit.onSite())
                .isPresent());
    }

    private List<ShiftTime> randomShifts() {
        List<ShiftTime> shifts = new ArrayList<>();
        Instant start = at("08:00").plus(minutes(5 * random.nextInt(6)));
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Instant end = start.plus(minutes(30 + 5 * random.nextInt(30)));
            shifts.add(new ShiftTime(start, end));
            start = end.plus(minutes(5 + 5 * random.nextInt(9)));
        }
        return shifts;
    }

    private PromisedVisit randomVisit(String key) {
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        Instant start = at("07:30").plus(minutes(15 * random.nextInt(18)));
        return new PromisedVisit(
                key,
                ArrivalWindow.startingAt(start, minutes(length)),
                minutes(5 + 5 * random.nextInt(16)),
                random.nextBoolean());
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
