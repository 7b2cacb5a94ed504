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
    private String theirContact;
    private String theirProof;
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
        List<Form> contacts = contactForms(tenant);
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

        contacts.forEach(form -> assertNotFound("POST to " + form.address(), form.send()));

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

    /** Each form about a way to be reached, with a neighbour's in the place of one's own. */
    private List<Form> contactForms(Tenant tenant) {
        String own = contactOf(tenant.home());
        theirContact = contactOf(neighbour.home());
        theirProof = proofOf(neighbour);
        Form right = formOn(tenant, "/tenant/home", "Yes, it is right").with("contact", theirContact);
        Form marks = formOn(tenant, "/tenant/contact?ref=" + own, "Keep this").with("ref", theirContact);
        Form removes =
                formOn(tenant, "/tenant/contact-remove?ref=" + own, "Remove it").with("ref", theirContact);
        Form replaces =
                formOn(tenant, "/tenant/contact-new?ref=" + own, "Continue").with("ref", theirContact);
        proofOf(tenant);
        Form proves =
                Form.of(tenant.page(), "Continue").with("proof", theirProof).with("code", "123456");
        Form again = Form.of(tenant.page(), "Send me a new code").with("proof", theirProof);
        return List.of(right, marks, removes, replaces, proves, again);
    }

    private static String contactOf(Household home) {
        return Records.rows(
                        "SELECT c.reference FROM contact_point c JOIN person p ON p.id = c.person_id WHERE p.person_reference = ?",
                        home.personReference())
                .get(0);
    }

    private static String proofOf(Tenant whose) {
        whose.goesTo("/tenant/contact-new?kind=EMAIL");
        whose.fills("What is the email address?", whose.home().personReference() + "@example.org");
        whose.presses("Continue");
        return whose.parameter("proof");
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
                "/tenant/contact?ref=" + theirContact,
                "/tenant/contact-new?ref=" + theirContact,
                "/tenant/contact-remove?ref=" + theirContact,
                "/tenant/contact-code?proof=" + theirProof,
                "/tenant/private?ref=" + theirVisit,
                "/tenant/needs?hold=" + theirHold,
                "/tenant/need?code=PETS&hold=" + theirHold,
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
