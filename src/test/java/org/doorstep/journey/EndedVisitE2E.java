package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.JsonObject;
import org.doorstep.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visit for two jobs of which one was done: the tenant is told so, and books the other again. */
class EndedVisitE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private String gas;
    private Axe axe;
    private Tenant tenant;
    private String reference;

    @BeforeEach
    void a_visit_for_two_jobs_that_has_begun() {
        home = Northtown.newHousehold();
        gas = Northtown.needs(home, home.order() + "gas", "GAS_SAFETY_CHECK", "");
        axe = Axe.on(journey, home);
        tenant = axe.tenant();
        reference = booked();
        Visits.beginIn(reference, -20);
        tenant.signsIn();
    }

    @Test
    void what_still_needs_a_visit_is_said_and_booked_again() {
        ends("COMPLETED", "MISSED");

        tenant.goesTo("/tenant/booked?ref=" + reference);
        assertThat(tenant.heading()).isEqualTo("This visit is over");
        assertThat(tenant.main())
                .contains("We did your gas safety check.", "Your repair still needs a visit.")
                .doesNotContain("missed", "any more");
        axe.look("over, one job left");
        axe.lookInTheDark("over, one job left");
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("We need to visit", "Repair").doesNotContain("Gas safety check");

        tenant.goesTo("/tenant/booked?ref=" + reference);
        tenant.follows("Choose a time for the repair");
        assertThat(tenant.parameter("order")).isEqualTo(Household.escaped(home.order()));
        tenant.choosesTime(0);
        tenant.presses("Book this visit");

        assertThat(tenant.heading()).isEqualTo("Your visit is booked");
        assertThat(tenant.reference()).isNotEqualTo(reference);
        tenant.goesTo("/tenant/booked?ref=" + reference);
        assertThat(tenant.main())
                .contains("You do not need to choose a new time for it.")
                .doesNotContain("Choose a time");
        axe.look("over, booked again");
        tenant.goesTo("/tenant/visits");
        assertThat(tenant.heading()).isEqualTo("My repairs and visits");
        assertThat(tenant.main())
                .contains("Booked", "The last 12 months", "Part of it is done. We need to come again.", "Visited by");
        axe.look("repairs and visits");
        axe.assertNothingFound(4);
    }

    @Test
    void where_all_is_done_nothing_is_left_to_book() {
        ends("COMPLETED", "COMPLETED");

        tenant.goesTo("/tenant/booked?ref=" + reference);
        assertThat(tenant.main())
                .contains("We did your repair and gas safety check.")
                .doesNotContain("still needs", "Choose a time");
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("Nothing to book");
    }

    @Test
    void of_a_visit_that_we_could_not_do_both_are_to_be_booked_with_a_word_of_sorry() {
        ends("LANDLORD_FAILED", "LANDLORD_FAILED");

        tenant.goesTo("/tenant/booked?ref=" + reference);
        assertThat(tenant.main())
                .contains(
                        "Sorry, we could not do your gas safety check. It still needs a visit.",
                        "Sorry, we could not do your repair. It still needs a visit.");
        tenant.follows("Choose a time for the gas safety check");
        assertThat(tenant.parameter("order")).isEqualTo(Household.escaped(gas));
    }

    private String booked() {
        JsonObject slots = Northtown.api()
                .get("/slots?worksOrder=" + Household.escaped(home.order()) + "&worksOrder=" + Household.escaped(gas))
                .json();
        Answer booked = Northtown.api()
                .post(
                        "/appointments",
                        json(
                                "{'worksOrders':['%s','%s'],'slotId':'%s','channel':'PHONE'}",
                                home.order(),
                                gas,
                                slots.getJsonArray("slots").getJsonObject(0).getString("slotId")));
        return booked.json().getString("reference");
    }

    private void ends(String ofGas, String ofRepair) {
        Answer ended = Northtown.api()
                .post(
                        "/appointments/" + reference + "/attempts",
                        json(
                                "{'attemptId':'m-1','outcomes':[{'worksOrder':'%s','outcome':'%s'},{'worksOrder':'%s','outcome':'%s'}]}",
                                gas, ofGas, home.order(), ofRepair));
        assertThat(ended.status()).isEqualTo(201);
    }
}
