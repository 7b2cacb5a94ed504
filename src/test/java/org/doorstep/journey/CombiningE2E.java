package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At the moment of choice: another job in the same visit, one day of the week, a whole month. */
class CombiningE2E {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    @RegisterExtension
    final Journey journey = new Journey();

    private final LocalDate due = Northtown.today().plusDays(20);
    private Household home;
    private Tenant tenant;

    @BeforeEach
    void a_tenant_whose_home_needs_a_repair_and_a_gas_check() {
        home = Northtown.newHousehold();
        Northtown.needs(home, gas(), "GAS_SAFETY_CHECK", ",'dueBy':'" + due + "'");
        tenant = journey.tenant(home);
        tenant.signsIn();
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order()));
    }

    @Test
    void both_jobs_are_done_in_one_visit_where_the_tenant_ticks_it() {
        assertThat(tenant.main())
                .contains("We also need to do your gas safety check, due " + DATE.format(due)
                        + ". Do both in one visit?");
        Locator both = tenant.page().getByRole(AriaRole.CHECKBOX);
        assertThat(both.isChecked()).isFalse();

        both.check();
        tenant.choosesTime(0);
        assertThat(tenant.main()).contains("Repair and gas safety check", "an hour and a half");
        tenant.presses("Book this visit");

        assertThat(Northtown.appointment(tenant.reference()).getJsonArray("worksOrders"))
                .hasSize(2);
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).doesNotContain("Choose a time");
    }

    @Test
    void a_time_that_is_too_short_for_both_says_so_and_keeps_the_tick() {
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order()) + "&day=" + Northtown.soonest()
                + "&from=" + Northtown.soonest());
        tenant.page().getByRole(AriaRole.CHECKBOX).check();
        Locator sameDay = tenant.page().locator("#d-" + Northtown.soonest()).getByRole(AriaRole.RADIO);
        sameDay.last().check();
        tenant.presses("Continue");

        assertThat(tenant.main()).contains("Sorry, that time does not fit", "may have been too short for both");
        assertThat(tenant.page().getByRole(AriaRole.CHECKBOX).isChecked()).isTrue();
        tenant.choosesTime(0);
        assertThat(tenant.main()).contains("Repair and gas safety check");
    }

    @Test
    void without_the_tick_the_other_job_stays_as_it_is() {
        tenant.choosesTime(0);
        tenant.presses("Book this visit");

        assertThat(Northtown.appointment(tenant.reference()).getJsonArray("worksOrders"))
                .hasSize(1);
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("Gas safety check", "Choose a time");
    }

    @Test
    void a_demo_home_with_three_due_orders_is_offered_all_of_them_in_one_visit() {
        List<String> orders = Records.rows("SELECT o.reference FROM works_order w JOIN works_order o"
                + " ON o.property_id = w.property_id AND o.state = 'OPEN' WHERE w.description = 'Kitchen light flickers'"
                + " ORDER BY o.minutes");
        assertThat(orders).hasSize(3);
        String repair = orders.get(1);

        assertThat(Northtown.search(repair).getJsonArray("alsoDueHere").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrder(orders.get(0), orders.get(2));
        JsonObject all = Northtown.search(orders.toArray(String[]::new));
        assertThat(all.getJsonArray("alsoDueHere")).isEmpty();
        assertThat(all.getJsonArray("slots").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allMatch(slot -> slot.getInt("minutes") == 40 + 15 + 90);
    }

    @Test
    void a_month_shows_the_free_days_and_each_leads_to_its_times() {
        tenant.follows("See a whole month");
        assertThat(tenant.page().getByRole(AriaRole.TABLE).innerText()).contains("Free days in");

        if (tenant.page().locator("td.free a").count() == 0) {
            tenant.page().locator("ul.links a").first().click();
        }
        tenant.page().locator("td.free a").first().click();

        assertThat(tenant.times().count()).isPositive();
    }

    @Test
    void one_day_of_the_week_alone_is_shown() {
        tenant.page().locator("summary").click();
        tenant.follows("Wednesday");

        assertThat(tenant.main()).contains("Only on a Wednesday");
        assertThat(tenant.page().locator("fieldset.day legend").allInnerTexts())
                .isNotEmpty()
                .allMatch(day -> day.startsWith("Wednesday"));
    }

    private String gas() {
        return home.order() + "gas";
    }
}
