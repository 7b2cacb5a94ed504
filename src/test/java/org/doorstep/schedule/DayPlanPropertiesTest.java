package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.schedule.DayBuilder.at;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Ten thousand random days of one operative, with travel, breaks and a rush hour, against an oracle that tries every minute: the plan promises
 * exactly what can be kept in the order of the standing visits, and nothing that happens to a day later breaks a promise.
 */
class DayPlanPropertiesTest {

    /** The same days at each run. */
    private static final String SEED = "20270203";

    private static final int RESERVE = 5;
    /** Every order of a day's visits takes long to try: one refusal in so many. */
    private static final int SAMPLE = 10;

    private static final int METRES_PER_UNIT = 400;
    private static final double NORTH = 55;
    /** Metres of a degree of latitude on the sphere that {@link Place} measures by. */
    private static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180;

    /** Full roads from 9am to 10am. Ways of whole units take whole numbers of minutes' driving, or are rounded up alike. */
    private static final Travel TRAVEL =
            new Travel(1.3, SpeedOfDay.read("00:00 30, 09:00 15, 10:00 30"), ZoneId.of("Europe/London"), 5, 2, 30, 15);

    private static final AtomicInteger PROMISED = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static final AtomicInteger TRIED_IN_ANY_ORDER = new AtomicInteger();
    private static final AtomicInteger ONLY_REORDERED = new AtomicInteger();

    /** Somebody who asks for a window at a home so many units north of the start. */
    record Wish(int start, int length, int stay, int place) {

        ArrivalWindow window() {
            return ArrivalWindow.startingAt(at("07:30").plusSeconds(60L * start), Duration.ofMinutes(length));
        }

        Duration onSite() {
            return Duration.ofMinutes(stay);
        }

        Place home() {
            return placeAt(place);
        }

        EveryMinuteOracle.Stop stop() {
            int open = WorkingHours.minute(window().earliest());
            return new EveryMinuteOracle.Stop(open, open + length, stay, 0, place * METRES_PER_UNIT);
        }
    }

    /** A day: minutes of work and of break after one another, the first of work. */
    record Hours(int start, List<Integer> lengths) {

        List<ShiftTime> shifts() {
            List<ShiftTime> shifts = new ArrayList<>();
            Instant from = at("07:30").plusSeconds(60L * start);
            for (int i = 0; i < lengths.size(); i++) {
                Instant until = from.plusSeconds(60L * lengths.get(i));
                if (i % 2 == 0) {
                    shifts.add(new ShiftTime(from, until));
                }
                from = until;
            }
            return shifts;
        }

        EveryMinuteOracle.Day day() {
            int first = WorkingHours.minute(at("07:30"));
            int nine = WorkingHours.minute(at("09:00")) - first;
            int[] speed = IntStream.range(0, 720)
                    .map(minute -> isWorked(first + minute) ? minute >= nine && minute < nine + 60 ? 15 : 30 : 0)
                    .toArray();
            return new EveryMinuteOracle.Day(first, speed, RESERVE);
        }

        private boolean isWorked(int minute) {
            return shifts().stream()
                    .anyMatch(shift ->
                            minute >= WorkingHours.minute(shift.start()) && minute < WorkingHours.minute(shift.end()));
        }
    }

    @Property(tries = 10_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void a_window_is_promised_exactly_when_the_order_of_the_day_can_keep_every_promise(
            @ForAll("hours") Hours hours, @ForAll("wishes") List<Wish> wishes) {
        DayPlan plan = new DayPlan(frame(hours), List.of());
        Map<String, Wish> standing = new HashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            Optional<Fit> fit = plan.fit(wish.window(), wish.onSite(), wish.home());
            EveryMinuteOracle oracle = oracle(hours, plan, standing);

            boolean possible = oracle.fitsInOrder(wish.stop());

            assertThat(fit.isPresent()).isEqualTo(possible);
            assertThat(servedBy(plan, wish)).isEqualTo(possible);
            if (fit.isPresent()) {
                PROMISED.incrementAndGet();
                standing.put("v" + i, wish);
                plan = plan.with(promise("v" + i, wish, fit.get()));
                assertEveryPromiseIsKept(plan);
            } else {
                if (REFUSED.incrementAndGet() % SAMPLE == 0) {
                    countWhatAnotherOrderCouldTake(oracle, wish);
                }
            }
        }
    }

    @Property(tries = 1_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void giving_up_a_visit_breaks_no_promise_and_gives_back_what_was_offered_before(
            @ForAll("hours") Hours hours, @ForAll("wishes") List<Wish> wishes, @ForAll int which) {
        DayPlan before = new DayPlan(frame(hours), List.of());
        Map<String, DayPlan> beforeEach = new LinkedHashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            Optional<Fit> fit = before.fit(wish.window(), wish.onSite(), wish.home());
            if (fit.isPresent()) {
                beforeEach.put("v" + i, before);
                before = before.with(promise("v" + i, wish, fit.get()));
            }
        }
        if (beforeEach.isEmpty()) {
            return;
        }
        List<String> keys = List.copyOf(beforeEach.keySet());
        String given = keys.get(Math.floorMod(which, keys.size()));

        DayPlan after = before.without(given);

        assertEveryPromiseIsKept(after);
        Wish wish = wishes.get(Integer.parseInt(given.substring(1)));
        assertThat(after.fit(wish.window(), wish.onSite(), wish.home())).isPresent();
        String last = keys.get(keys.size() - 1);
        DayPlan undone = before.without(last);
        for (Wish other : wishes) {
            assertThat(undone.fit(other.window(), other.onSite(), other.home()))
                    .isEqualTo(beforeEach.get(last).fit(other.window(), other.onSite(), other.home()));
        }
    }

    private static boolean servedBy(DayPlan plan, Wish wish) {
        WindowGrid grid = new WindowGrid(ZoneId.of("Europe/London"));
        WindowGrid.Day day = grid.day(DayBuilder.DATE, Duration.ofMinutes(wish.length()), plan.opens(), plan.closes());
        Set<Integer> served = new HashSet<>();
        plan.serve(day, wish.onSite(), wish.home(), (number, extra) -> served.add(day.start(number)));
        return served.contains(WorkingHours.minute(wish.window().earliest()));
    }

    private static void assertEveryPromiseIsKept(DayPlan plan) {
        assertThat(plan.broken()).isEmpty();
        Map<String, Instant> arrivals = plan.plannedArrivals();
        for (PromisedVisit visit : plan.visits()) {
            assertThat(arrivals.get(visit.key()))
                    .isBetween(visit.window().earliest(), visit.window().latest());
        }
        List<Integer> grains =
                plan.grains().values().stream().flatMap(List::stream).toList();
        assertThat(grains).doesNotHaveDuplicates();
    }

    private static void countWhatAnotherOrderCouldTake(EveryMinuteOracle oracle, Wish wish) {
        TRIED_IN_ANY_ORDER.incrementAndGet();
        if (oracle.fitsInAnyOrder(wish.stop())) {
            ONLY_REORDERED.incrementAndGet();
        }
    }

    @AfterContainer
    // The share belongs in the build's log.
    @SuppressWarnings("SystemOut")
    static void tell() {
        if (TRIED_IN_ANY_ORDER.get() == 0) {
            return;
        }
        assertThat(PROMISED.get()).isGreaterThan(5_000);
        assertThat(REFUSED.get()).isGreaterThan(5_000);
        double share = (double) ONLY_REORDERED.get() / TRIED_IN_ANY_ORDER.get();
        double given = 100 * share * REFUSED.get() / (PROMISED.get() + share * REFUSED.get());
        System.out.printf(
                "DAYS %d windows promised, %d refused; of %d of these another order of the standing visits could keep %d: %.2f %% are given away%n",
                PROMISED.get(), REFUSED.get(), TRIED_IN_ANY_ORDER.get(), ONLY_REORDERED.get(), given);
    }

    private static EveryMinuteOracle oracle(Hours hours, DayPlan plan, Map<String, Wish> standing) {
        List<EveryMinuteOracle.Stop> route = plan.visits().stream()
                .map(visit -> standing.get(visit.key()).stop())
                .toList();
        return new EveryMinuteOracle(hours.day(), new EveryMinuteOracle.Stop(0, 0, 0, 0, 0), route, TRAVEL);
    }

    private static PromisedVisit promise(String key, Wish wish, Fit fit) {
        return new PromisedVisit(key, wish.window(), wish.onSite(), true, wish.home(), fit.order());
    }

    private static DayFrame frame(Hours hours) {
        return new DayFrame(hours.shifts(), List.of(), placeAt(0), TRAVEL, Duration.ofMinutes(RESERVE));
    }

    private static Place placeAt(int units) {
        return new Place(NORTH + units * METRES_PER_UNIT / METRES_PER_DEGREE, -1.5);
    }

    @Provide
    Arbitrary<Hours> hours() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 45),
                        Arbitraries.integers()
                                .between(20, 200)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5))
                .as(Hours::new);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Wish> wish = Combinators.combine(
                        Arbitraries.integers().between(0, 20).map(quarter -> quarter * 15),
                        Arbitraries.of(15, 30, 60),
                        Arbitraries.integers().between(1, 14).map(five -> five * 5),
                        Arbitraries.integers().between(0, 12))
                .as((start, length, stay, place) ->
                        new Wish(start / length * length + (length == 60 ? 30 : 0), length, stay, place));
        return wish.list().ofMinSize(1).ofMaxSize(5);
    }
}
