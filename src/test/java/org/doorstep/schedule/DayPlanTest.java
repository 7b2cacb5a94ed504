package org.doorstep.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.doorstep.schedule.DayBuilder.aDay;
import static org.doorstep.schedule.DayBuilder.aDayOff;
import static org.doorstep.schedule.DayBuilder.at;
import static org.doorstep.schedule.DayBuilder.visit;
import static org.doorstep.schedule.DayBuilder.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayPlanTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration AN_HOUR = Duration.ofMinutes(60);

    @Test
    void an_empty_day_serves_a_window_at_its_start() {
        DayPlan day = aDay().plan();

        assertThat(arrival(day, window("10:00", 30), AN_HOUR)).contains(at("10:00"));
    }

    @Test
    void nobody_comes_on_a_day_off() {
        DayPlan day = aDayOff().plan();

        assertThat(arrival(day, window("10:00", 30), AN_HOUR)).isEmpty();
        assertThat(day.isSound()).isTrue();
    }

    @Test
    void a_visit_fits_in_the_gap_between_two_others() {
        DayPlan day = aDay().withVisit("a", "09:00", 30, 30)
                .withVisit("b", "11:00", 30, 30)
                .plan();

        assertThat(arrival(day, window("10:00", 30), AN_HOUR)).contains(at("10:00"));
    }

    @Test
    void a_visit_waits_inside_its_window_until_the_one_in_front_is_done() {
        DayPlan day = aDay().withVisit("a", "09:00", 30, 75).plan();

        assertThat(arrival(day, window("10:00", 30), HALF_AN_HOUR)).contains(at("10:15"));
    }

    @Test
    void a_later_visit_is_pushed_inside_its_window() {
        DayPlan day = aDay().withVisit("b", "10:30", 60, 60).plan();

        DayPlan fuller = day.with(visit("x", "10:00", 30, 60));

        assertThat(arrival(day, window("10:00", 30), AN_HOUR)).contains(at("10:00"));
        assertThat(fuller.plannedArrivals()).containsExactly(entry("x", at("10:00")), entry("b", at("11:00")));
        assertThat(fuller.isSound()).isTrue();
    }

    @Test
    void a_later_visit_is_never_pushed_beyond_its_window() {
        DayPlan day = aDay().withVisit("b", "10:30", 30, 60).plan();

        assertThat(arrival(day, window("10:00", 30), Duration.ofMinutes(65))).isEmpty();
        assertThat(day.with(visit("x", "10:00", 30, 65)).isSound()).isFalse();
    }

    @Test
    void a_push_is_carried_on_through_every_later_visit() {
        DayPlan day = aDay().withVisit("b", "10:30", 60, 60)
                .withVisit("c", "11:30", 30, 60)
                .plan();

        assertThat(arrival(day, window("10:00", 30), Duration.ofMinutes(55))).contains(at("10:00"));
        assertThat(arrival(day, window("10:00", 30), AN_HOUR)).isEmpty();
    }

    @Test
    void no_promise_is_made_for_the_last_minutes_of_a_window() {
        DayPlan day = aDay().withVisit("a", "09:00", 30, 85).plan();
        DayPlan tighter = aDay().withVisit("a", "09:00", 30, 90).plan();

        assertThat(arrival(day, window("10:00", 30), HALF_AN_HOUR)).contains(at("10:25"));
        assertThat(arrival(tighter, window("10:00", 30), HALF_AN_HOUR)).isEmpty();
    }

    @Test
    void the_reserve_is_kept_free_before_the_next_promise() {
        DayPlan day = aDay().withVisit("b", "10:30", 30, 60).plan();

        assertThat(arrival(day, window("10:00", 15), Duration.ofMinutes(55))).contains(at("10:00"));
        assertThat(arrival(day, window("10:00", 15), Duration.ofMinutes(60))).isEmpty();
        assertThat(arrival(
                        aDay().withReserve(0).withVisit("b", "10:30", 30, 60).plan(),
                        window("10:00", 15),
                        Duration.ofMinutes(60)))
                .contains(at("10:00"));
    }

    @Test
    void a_visit_is_done_before_the_shift_ends() {
        DayPlan day = aDay().plan();

        assertThat(arrival(day, window("16:00", 30), AN_HOUR)).contains(at("16:00"));
        assertThat(arrival(day, window("16:30", 30), AN_HOUR)).isEmpty();
        assertThat(arrival(day, window("17:00", 30), Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void nobody_arrives_before_the_shift_starts() {
        DayPlan day = aDay().plan();

        assertThat(arrival(day, window("07:30", 60), AN_HOUR)).contains(at("08:00"));
        assertThat(arrival(day, window("07:30", 30), AN_HOUR)).isEmpty();
    }

    @Test
    void a_visit_longer_than_the_shift_fits_nowhere() {
        DayPlan day = aDayOff().withShift("08:00", "09:00").plan();

        assertThat(arrival(day, window("08:00", 30), Duration.ofMinutes(65))).isEmpty();
        assertThat(arrival(day, window("08:00", 30), AN_HOUR)).contains(at("08:00"));
    }

    @Test
    void a_break_is_nobodys_time() {
        DayPlan day = aDayOff()
                .withShift("08:00", "12:00")
                .withShift("13:00", "17:00")
                .plan();

        assertThat(arrival(day, window("11:00", 30), AN_HOUR)).contains(at("11:00"));
        assertThat(arrival(day, window("11:30", 30), AN_HOUR)).isEmpty();
        assertThat(arrival(day, window("12:00", 60), HALF_AN_HOUR)).isEmpty();
        assertThat(arrival(day, window("12:30", 60), HALF_AN_HOUR)).contains(at("13:00"));
    }

    @Test
    void a_window_around_a_break_is_served_after_it_and_planned_so() {
        DayPlan day = aDayOff()
                .withShift("08:00", "12:15")
                .withShift("12:45", "17:00")
                .plan();

        DayPlan fuller = day.with(visit("x", "12:00", 60, 45));

        assertThat(arrival(day, window("12:00", 60), Duration.ofMinutes(45))).contains(at("12:45"));
        assertThat(fuller.isSound()).isTrue();
        assertThat(fuller.plannedArrivals()).containsExactly(entry("x", at("12:45")));
    }

    @Test
    void a_push_across_the_break_keeps_the_promise() {
        DayPlan day = aDayOff()
                .withShift("08:00", "12:15")
                .withShift("12:30", "17:00")
                .withVisit("b", "11:45", 60, 30)
                .plan();

        DayPlan fuller = day.with(visit("x", "11:15", 30, 60));

        assertThat(day.plannedArrivals()).containsExactly(entry("b", at("11:45")));
        assertThat(arrival(day, window("11:15", 30), AN_HOUR)).contains(at("11:15"));
        assertThat(fuller.isSound()).isTrue();
        assertThat(fuller.plannedArrivals()).containsExactly(entry("x", at("11:15")), entry("b", at("12:30")));
    }

    @Test
    void shifts_that_touch_are_one_stretch_of_work() {
        DayPlan day = aDayOff()
                .withShift("12:00", "17:00")
                .withShift("08:00", "12:00")
                .plan();

        assertThat(arrival(day, window("11:30", 30), AN_HOUR)).contains(at("11:30"));
    }

    @Test
    void two_windows_may_overlap_where_both_can_be_kept() {
        DayPlan day = aDay().withVisit("a", "10:00", 60, 20).plan();

        assertThat(arrival(day, window("10:30", 30), HALF_AN_HOUR)).contains(at("10:30"));
        assertThat(arrival(day, window("10:00", 60), AN_HOUR)).contains(at("10:20"));
        assertThat(arrival(day, window("09:30", 60), AN_HOUR)).contains(at("09:30"));
    }

    @Test
    void a_visit_goes_first_where_that_is_the_only_way_to_keep_both() {
        DayPlan day = aDay().withVisit("long", "10:00", 60, 50).plan();

        Fit first = day.fit(window("10:00", 30), Duration.ofMinutes(30), null).orElseThrow();

        assertThat(first.arrival()).isEqualTo(at("10:00"));
        DayPlan fuller = day.with(new PromisedVisit("x", window("10:00", 30), HALF_AN_HOUR, true, null, first.order()));
        assertThat(fuller.isSound()).isTrue();
        assertThat(fuller.plannedArrivals()).containsExactly(entry("x", at("10:00")), entry("long", at("10:30")));
    }

    @Test
    void taking_a_visit_out_gives_its_time_back() {
        DayPlan day = aDay().withVisit("a", "10:00", 30, 60).plan();

        DayPlan without = day.without("a");

        assertThat(arrival(day, window("10:00", 30), AN_HOUR)).isEmpty();
        assertThat(arrival(without, window("10:00", 30), AN_HOUR)).contains(at("10:00"));
        assertThat(without.plannedArrivals()).isEmpty();
        assertThat(day.plannedArrivals()).containsOnlyKeys("a");
    }

    @Test
    void a_hold_stands_in_the_plan_but_not_among_the_booked() {
        PromisedVisit held = new PromisedVisit(
                "h1", window("10:00", 30), AN_HOUR, false, null, PromisedVisit.orderOf(window("10:00", 30)));
        DayPlan day = aDay().withVisit(held).withVisit("a", "10:30", 60, 30).plan();

        assertThat(arrival(day, window("10:00", 30), HALF_AN_HOUR)).isEmpty();
        assertThat(day.plannedArrivals()).containsExactly(entry("h1", at("10:00")), entry("a", at("11:00")));
        assertThat(day.bookedOnly().plannedArrivals()).containsExactly(entry("a", at("10:30")));
    }

    @Test
    void what_is_held_can_be_booked_however_tight_the_day_became_meanwhile() {
        DayPlan day = aDayOff().withShift("08:00", "12:00").plan();
        DayPlan held = day.with(visit("held", "10:30", 30, 45));

        DayPlan fuller = held.with(visit("until the shift ends", "11:00", 30, 45));

        assertThat(arrival(held, window("11:00", 30), Duration.ofMinutes(45))).contains(at("11:15"));
        assertThat(arrival(fuller.without("held"), window("10:30", 30), Duration.ofMinutes(45)))
                .contains(at("10:30"));
    }

    @Test
    void a_visit_behind_a_break_keeps_its_reserve_too() {
        DayPlan day = aDayOff()
                .withShift("08:00", "12:15")
                .withShift("12:30", "17:00")
                .withVisit("b", "11:30", 60, 30)
                .plan();

        assertThat(arrival(day, window("11:00", 30), Duration.ofMinutes(45))).contains(at("11:00"));
        assertThat(arrival(day, window("11:00", 30), Duration.ofMinutes(50))).isEmpty();
    }

    @Test
    void a_day_whose_shift_was_cut_is_not_sound_but_still_says_when_each_visit_was_promised() {
        DayPlan cut = aDayOff()
                .withShift("08:00", "10:30")
                .withVisit("a", "10:00", 30, 60)
                .plan();
        DayPlan off = aDayOff().withVisit("a", "10:00", 30, 60).plan();

        assertThat(cut.isSound()).isFalse();
        assertThat(cut.plannedArrivals()).containsExactly(entry("a", at("10:00")));
        assertThat(off.isSound()).isFalse();
        assertThat(off.plannedArrivals()).containsExactly(entry("a", at("10:00")));
    }

    @Test
    void the_time_on_site_of_all_its_visits_makes_it_busy() {
        DayPlan day = aDay().withVisit("a", "09:00", 30, 45)
                .withVisit("b", "11:00", 30, 30)
                .plan();

        assertThat(day.busy()).isEqualTo(Duration.ofMinutes(75));
    }

    @Test
    void a_day_names_the_promises_that_its_hours_cannot_keep_any_more() {
        DayPlan day = aDayOff()
                .withShift("09:15", "12:00")
                .withVisit("can wait", "09:00", 30, 30)
                .withVisit("too late", "13:00", 30, 30)
                .plan();

        assertThat(day.broken()).containsExactly("too late");
        assertThat(day.isSound()).isFalse();
    }

    @Test
    void an_emptied_day_breaks_every_promise() {
        DayPlan day = aDayOff()
                .withVisit("a", "09:00", 30, 30)
                .withVisit("b", "11:00", 30, 30)
                .plan();

        assertThat(day.broken()).containsExactly("a", "b");
    }

    private static Optional<Instant> arrival(DayPlan day, ArrivalWindow window, Duration onSite) {
        return day.fit(window, onSite, null).map(Fit::arrival);
    }
}
