package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
}
