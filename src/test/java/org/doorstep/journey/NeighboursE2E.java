package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Safeguard 6: every id in an address or a form that is a neighbour's is not found. */
class NeighboursE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private final SoftAssertions all = new SoftAssertions();
    private Tenant neighbour;
    private String theirOrder;
    private String theirHold;
    private String theirVisit;
    private String theirCancelled;

    @Test
    void what_is_a_neighbours_is_not_found_on_any_page_by_any_id() {
        aNeighbourWithEverything();
        Household home = Northtown.newHousehold();
        Northtown.needs(home, home.order() + "b", "GAS_SAFETY_CHECK", "");
        Tenant tenant = journey.tenant(home);
        tenant.signsIn();
        String visit = tenant.books(home.order());
        Form chooses = formOn(tenant, "/tenant/choose-time?order=" + Household.escaped(home.order() + "b"), "Continue")
                .with("slot", tenant.times().first().getAttribute("value"));
        Form changes = formOn(tenant, "/tenant/choose-time?change=" + visit, "Continue")
                .with("slot", tenant.times().first().getAttribute("value"));
        tenant.choosesATime(home.order() + "b");
        Form books = Form.of(tenant.page(), "Book this visit");
        Form waits = formOn(tenant, "/tenant/earlier?ref=" + visit, "Tell me");
        Form cancels = formOn(tenant, "/tenant/cancel?ref=" + visit, "Cancel this visit");
        tenant.presses("Cancel this visit");
        Form hasBack = Form.of(tenant.page(), "Have my visit back");
        Map<String, String> before = Records.fingerprint();

        String cookies = Form.cookies(tenant.page());
        for (String address : theirAddresses()) {
            assertNotFound("GET " + address, Form.get(address, cookies));
        }
        assertNotFound("POST order", chooses.with("order", theirOrder).send());
        assertNotFound("POST change", changes.with("change", theirVisit).send());
        assertNotFound(
                "POST change of an order's form",
                chooses.with("change", theirVisit).send());
        assertNotFound("POST hold", books.with("hold", theirHold).send());
        assertNotFound("POST ref to cancel", cancels.with("ref", theirVisit).send());
        assertNotFound(
                "POST ref to be told of sooner times",
                waits.with("ref", theirVisit).send());
        assertNotFound(
                "POST ref to have back", hasBack.with("ref", theirCancelled).send());

        all.assertThat(Records.fingerprint()).isEqualTo(before);
        all.assertAll();
        for (String address : theirAddresses()) {
            assertThat(Form.get(address, Form.cookies(neighbour.page())).statusCode())
                    .as("the neighbour's own " + address)
                    .isEqualTo(200);
        }
    }

    private void aNeighbourWithEverything() {
        Household home = Northtown.newHousehold();
        theirOrder = Northtown.needs(home, home.order() + "b", "GAS_SAFETY_CHECK", "");
        String third = Northtown.needs(home, home.order() + "c", "TENANCY_VISIT", "");
        neighbour = journey.tenant(home);
        neighbour.signsIn();
        theirCancelled = neighbour.books(third);
        neighbour.goesTo("/tenant/cancel?ref=" + theirCancelled);
        neighbour.presses("Cancel this visit");
        theirVisit = neighbour.books(home.order());
        neighbour.choosesATime(theirOrder);
        theirHold = neighbour.parameter("hold");
    }

    private List<String> theirAddresses() {
        return List.of(
                "/tenant/why?order=" + Household.escaped(theirOrder),
                "/tenant/choose-time?order=" + Household.escaped(theirOrder),
                "/tenant/choose-time?change=" + theirVisit,
                "/tenant/check?hold=" + theirHold,
                "/tenant/booked?ref=" + theirVisit,
                "/tenant/visit.ics?ref=" + theirVisit,
                "/tenant/cancel?ref=" + theirVisit,
                "/tenant/earlier?ref=" + theirVisit,
                "/tenant/cancelled?ref=" + theirCancelled);
    }

    private static Form formOn(Tenant tenant, String address, String button) {
        tenant.goesTo(address);
        return Form.of(tenant.page(), button);
    }

    private void assertNotFound(String what, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as(what).isEqualTo(404);
        all.assertThat(answer.body())
                .as(what)
                .contains("We cannot find that page")
                .doesNotContain(neighbour.home().address(), neighbour.home().firstName(), "Exception");
    }
}
