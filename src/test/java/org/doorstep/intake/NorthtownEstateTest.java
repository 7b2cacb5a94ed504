package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.intake.Estate.Home;
import org.doorstep.intake.Estate.Job;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.ReasonableAdjustment;
import org.doorstep.tenancy.Uprn;
import org.junit.jupiter.api.Test;

class NorthtownEstateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Set<String> VISIT_TYPES = Set.of(
            "RESPONSIVE_REPAIR",
            "GAS_SAFETY_CHECK",
            "ELECTRICAL_CHECK",
            "DAMP_INSPECTION",
            "DAMP_TREATMENT",
            "ASBESTOS_SURVEY",
            "HOME_SAFETY_VISIT",
            "SMOKE_ALARM_CHECK",
            "TENANCY_VISIT",
            "VIDEO_LOOK");

    private final Estate estate = NorthtownEstate.on(TODAY, ZONE);

    @Test
    void the_estate_of_a_date_is_always_the_same() {
        Estate again = NorthtownEstate.on(TODAY, ZONE);

        assertThat(again.homes()).isEqualTo(estate.homes());
        assertThat(people(again)).isEqualTo(people(estate));
        assertThat(again.workers()).isEqualTo(estate.workers());
        assertThat(again.jobs()).isEqualTo(estate.jobs());
        assertThat(again.promises()).isEqualTo(estate.promises());
    }

    @Test
    void homes_people_and_references_stay_on_another_date() {
        Estate later = NorthtownEstate.on(TODAY.plusDays(40), ZONE);

        assertThat(later.homes()).isEqualTo(estate.homes());
        assertThat(people(later)).isEqualTo(people(estate));
        assertThat(later.jobs()).extracting(Job::reference).isEqualTo(references());
        assertThat(later.jobs())
                .extracting(Job::home)
                .isEqualTo(estate.jobs().stream().map(Job::home).toList());
    }

    @Test
    void due_dates_follow_the_date() {
        Estate later = NorthtownEstate.on(TODAY.plusDays(40), ZONE);

        assertThat(later.jobs())
                .extracting(Job::dueBy)
                .isEqualTo(estate.jobs().stream()
                        .map(job -> job.dueBy().plusDays(40))
                        .toList());
    }

    @Test
    void it_has_the_size_that_was_promised() {
        assertThat(estate.homes()).hasSize(200);
        assertThat(estate.agreements()).hasSize(200);
        assertThat(estate.workers()).hasSize(12);
        assertThat(estate.jobs()).hasSize(80);
        assertThat(estate.promises()).hasSize(11);
    }

    @Test
    void each_home_is_let_once_and_has_a_twelve_figure_uprn_and_an_address_of_its_own() {
        List<String> uprns =
                estate.homes().stream().map(home -> home.uprn().value()).toList();

        assertThat(uprns).doesNotHaveDuplicates().allMatch(uprn -> uprn.matches("4510[0-9]{8}"));
        assertThat(estate.homes()).extracting(Home::door).doesNotHaveDuplicates();
        assertThat(estate.agreements())
                .extracting(each -> each.details().uprn().value())
                .containsExactlyInAnyOrderElementsOf(uprns);
    }

    @Test
    void homes_stand_on_sixteen_streets_near_each_other_under_postcodes_that_look_right() {
        assertThat(estate.homes().stream()
                        .map(home -> home.details().postcode())
                        .distinct())
                .hasSize(16)
                .allMatch(postcode -> postcode.matches("NE28 [0-9][ABD-HJLNP-UW-Z]{2}"));
        assertThat(estate.homes()).allSatisfy(home -> {
            assertThat(home.details().latitude()).isBetween(54.98, 55.03);
            assertThat(home.details().longitude()).isBetween(-1.55, -1.47);
        });
    }

    @Test
    void every_visit_type_is_there_and_references_are_unique() {
        assertThat(estate.jobs()).extracting(Job::visitType).containsAll(VISIT_TYPES);
        assertThat(VISIT_TYPES)
                .containsAll(estate.jobs().stream().map(Job::visitType).toList());
        assertThat(references()).doesNotHaveDuplicates().allMatch(each -> each.matches("608[0-9]{5}/[1-9]"));
    }

    @Test
    void about_fifteen_works_orders_are_overdue_and_the_rest_is_due_within_six_weeks() {
        assertThat(estate.jobs().stream().filter(job -> job.dueBy().isBefore(TODAY)))
                .hasSizeBetween(12, 18);
        assertThat(estate.jobs()).allMatch(job -> !job.dueBy().isAfter(TODAY.plusWeeks(6)));
    }

    @Test
    void work_that_waits_for_materials_can_still_be_done_in_time() {
        assertThat(estate.jobs().stream().filter(job -> job.notBefore() != null))
                .hasSizeBetween(3, 6)
                .allMatch(
                        job -> job.notBefore().isAfter(TODAY) && job.notBefore().isBefore(job.dueBy()));
    }

    @Test
    void two_homes_have_three_works_orders_and_some_have_two() {
        Map<Uprn, Long> ofHome =
                estate.jobs().stream().collect(Collectors.groupingBy(Job::home, Collectors.counting()));

        assertThat(ofHome.values().stream().filter(count -> count == 3)).hasSize(2);
        assertThat(ofHome.values().stream().filter(count -> count == 2)).hasSize(5);
        assertThat(ofHome.values()).allMatch(count -> count <= 3);
    }

    @Test
    void gas_work_is_at_homes_with_gas() {
        Map<Uprn, Home> homes = estate.homes().stream().collect(Collectors.toMap(Home::uprn, Function.identity()));

        assertThat(estate.jobs().stream().filter(job -> job.trade().equals("GAS")))
                .allMatch(job -> homes.get(job.home()).details().hasGas());
        assertThat(estate.homes().stream().filter(home -> !home.details().hasGas()))
                .hasSizeBetween(5, 40);
    }

    @Test
    void every_trade_that_is_needed_is_served_by_at_least_two() {
        assertThat(estate.jobs().stream().map(Job::trade).distinct())
                .allSatisfy(trade -> assertThat(estate.workers().stream()
                                .filter(worker -> worker.details().trades().contains(trade)))
                        .as(trade)
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void the_jobs_that_share_a_home_can_be_done_by_one_operative() {
        Map<Uprn, Set<String>> trades = estate.jobs().stream()
                .collect(Collectors.groupingBy(Job::home, Collectors.mapping(Job::trade, Collectors.toSet())));

        assertThat(trades.values()).allSatisfy(needed -> assertThat(estate.workers())
                .anyMatch(worker -> worker.details().trades().containsAll(needed)));
    }

    @Test
    void booked_visits_are_of_works_orders_that_are_not_overdue() {
        Map<String, Job> jobs = estate.jobs().stream().collect(Collectors.toMap(Job::reference, job -> job));

        assertThat(estate.promises()).allSatisfy(promise -> {
            assertThat(promise.from()).isAfter(TODAY);
            assertThat(jobs.get(promise.worksOrder()).dueBy()).isAfterOrEqualTo(promise.from());
            assertThat(promise.tenant()).isNotEmpty();
        });
    }

    /** Everybody in a line each, since a contact point is only equal to itself. */
    private static List<String> people(Estate estate) {
        return estate.agreements().stream()
                .flatMap(each -> each.details().people().stream()
                        .map(person -> String.join(
                                "; ",
                                each.number().written(),
                                each.details().startDate().toString(),
                                person.personReference(),
                                person.title() + " " + person.fullName(),
                                person.dateOfBirth() + " " + person.role(),
                                person.contactPoints().stream()
                                        .map(ContactPoint::value)
                                        .toList()
                                        .toString(),
                                person.adjustments().stream()
                                        .map(ReasonableAdjustment::code)
                                        .toList()
                                        .toString(),
                                person.nextOfKin().size() + " next of kin")))
                .toList();
    }

    private List<String> references() {
        return estate.jobs().stream().map(Job::reference).toList();
    }
}
