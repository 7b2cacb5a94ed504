package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the housing system puts in is there at once. */
class NewHomeE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void a_home_and_a_job_put_in_over_the_api_can_be_booked_at_once() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        tenant.signsIn();

        Northtown.needs(home, home.order() + "b", "SMOKE_ALARM_CHECK", "");
        tenant.goesTo("/tenant/home");

        assertThat(tenant.main()).contains("Repair", "Smoke alarm check");
        String reference = tenant.books(home.order() + "b");
        assertThat(Northtown.appointment(reference).getJsonArray("worksOrders").getString(0))
                .isEqualTo(home.order() + "b");
        assertThat(tenant.phone().textWith(reference)).contains("visit booked for");
    }

    @Test
    void a_job_for_two_people_that_nobody_can_serve_leads_to_the_telephone_not_to_a_dead_end() {
        Household home = Northtown.newHousehold();
        String order = Northtown.needs(home, home.order() + "crew", "DAMP_TREATMENT", ",'crewSize':2");
        Tenant tenant = journey.tenant(home);
        tenant.signsIn();

        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(order));

        assertThat(tenant.main()).contains("We have no times to show you here", "call us");
        assertThat(tenant.page().getByRole(AriaRole.BUTTON).allInnerTexts()).doesNotContain("Continue");
        assertThat(tenant.page().locator("main a[href^='tel:']").count()).isPositive();
    }
}
