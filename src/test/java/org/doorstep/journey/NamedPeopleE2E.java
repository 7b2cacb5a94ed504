package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People whom a tenant names: one who acts for them, and one whom we may contact. */
class NamedPeopleE2E {

    /** The end of the numbers that are left to tests: no household gets so far. */
    private static final String RHYS = "07700 900349";

    private static final String EWA = "07700 900348";

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;

    @BeforeEach
    void a_home() {
        home = Northtown.newHousehold();
    }

    @Test
    void somebody_books_for_a_tenant_is_kept_to_that_and_is_signed_out_when_the_tenant_ends_it() {
        Tenant tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.signsIn();
        names(tenant, RHYS);
        assertThat(tenant.main()).contains("They can sign in now", "Rhys Test", "Friend or neighbour");

        Tenant rhys = journey.tenant(reachedAt(RHYS), Look.PHONE.withoutJavaScript());
        assertThat(rhys.phone().textWith("act for")).contains("you can now act for " + home.firstName());
        rhys.goesTo("/signin/sign-in");
        rhys.givesMobile();
        rhys.givesCode(rhys.phone().newCode());
        assertThat(rhys.heading()).isEqualTo("Visits for " + home.firstName());
        assertThat(banner(rhys)).contains("You are acting for " + home.firstName());
        assertThat(rhys.page().content()).doesNotContain("Your details", "Tell us when nobody will be at home");
        String visit = rhys.books(home.order());
        assertThat(banner(rhys)).contains("You are acting for " + home.firstName());
        assertThat(rhys.main())
                .contains("We tell " + home.firstName() + " about it")
                .doesNotContain("mobile ending");
        isKeptToVisits(rhys);

        tenant.goesTo("/tenant/cancel?ref=" + visit);
        tenant.presses("Cancel this visit");
        tenant.goesTo("/tenant/booked?ref=" + visit);
        assertThat(tenant.page().locator("details").textContent())
                .as("who did it, to the tenant")
                .contains("By Rhys, for you.");
        tenant.goesTo("/tenant/details");
        tenant.follows("Change Rhys Test");
        tenant.presses("They may not act for me any more");
        assertThat(tenant.main()).contains("They cannot act for you any more.").doesNotContain("Rhys Test");

        rhys.goesTo("/tenant/home");
        assertThat(rhys.path()).isEqualTo("/signin/sign-in");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    private void isKeptToVisits(Tenant rhys) {

        for (String page : new String[] {
            "/tenant/details", "/tenant/details.xhtml", "/tenant/kin-edit", "/tenant/new-person", "/tenant/away"
        }) {
            HttpResponse<String> answer = Form.get(page, Form.cookies(rhys.page()));
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
            assertThat(answer.body())
                    .as(page)
                    .contains("You may not open this page")
                    .doesNotContain(home.mobile());
        }
        rhys.goesTo("/tenant/acting");
        assertThat(rhys.main()).contains("See, book and change visits");
    }

    @Test
    void somebody_who_is_named_sees_what_we_hold_and_removes_themselves() {
        Tenant tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.signsIn();
        namesForContact(tenant, "Ewa Test", EWA);
        namesForContact(tenant, "Joan Test", "0191 498 0123");
        assertThat(tenant.main()).contains("Ewa Test", "Joan Test", "In an emergency");
        String address = journey.phone(EWA).linkInTextWith("says we may contact you");

        Map<String, String> before = Records.fingerprint();
        for (int i = 0; i < 10; i++) {
            assertThat(Form.get(address, "").statusCode()).isEqualTo(200);
        }
        assertThat(Records.fingerprint()).isEqualTo(before);

        Tenant ewa = journey.tenant(reachedAt(EWA), Look.PHONE.withoutJavaScript());
        ewa.goesTo(address);
        assertThat(ewa.main())
                .contains(home.firstName() + " named you", "Ewa Test", "Sister", "…348", "In an emergency")
                .doesNotContain("O'Leary", home.address(), "900 348");
        ewa.presses("Remove me");
        assertThat(ewa.heading()).isEqualTo("You are removed");
        ewa.goesTo(address);
        assertThat(ewa.heading()).isEqualTo("This link has ended");

        assertThat(tenant.phone().textWith("asked us not to contact"))
                .contains("Ewa Test", "You can name somebody else");
        tenant.goesTo("/tenant/details");
        assertThat(tenant.main()).contains("Joan Test").doesNotContain("Ewa Test");
        tenant.follows("Change Joan Test");
        tenant.follows("Remove this person");
        tenant.presses("Remove");
        assertThat(tenant.main()).contains("Removed.").doesNotContain("Joan Test");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void these_pages_are_for_everybody() {
        Axe axe = Axe.on(journey, home);
        Tenant tenant = axe.tenant();
        tenant.signsIn();
        tenant.goesTo("/tenant/kin-edit");
        axe.look("naming");
        tenant.presses("Save");
        axe.lookAtErrors("naming nobody");
        namesForContact(tenant, "Joan Test", "0191 498 0123");
        namesForContact(tenant, "Ann Test", "0191 498 0124");
        axe.look("details");
        tenant.follows("Change Ann Test");
        axe.look("one person");
        tenant.presses("Try them earlier");
        assertThat(tenant.main().indexOf("Ann Test")).isLessThan(tenant.main().indexOf("Joan Test"));
        tenant.follows("Change Ann Test");
        tenant.follows("Remove this person");
        axe.look("removing");
        tenant.goesTo("/tenant/new-person");
        tenant.presses("They may act for me");
        axe.lookAtErrors("nobody to act");
        names(tenant, "rhys@" + home.personReference() + ".example.org");
        tenant.follows("Change Rhys Test");
        axe.look("somebody who acts");
        tenant.goesTo("/open/named-removed");
        axe.look("removed");
        tenant.goesTo("/open/named-ended");
        axe.look("ended");
        tenant.goesTo("/open/not-covered");
        axe.look("not covered");

        axe.assertNothingFound(10);
    }

    @Test
    void staff_record_somebody_by_a_document_and_end_it() {
        Colleague adviser = new Colleague(
                        journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage())
                .signsInAs("adviser");
        Axe axe = Axe.atWork(adviser.page());
        looksUp(adviser);
        axe.look("nobody acts yet");
        adviser.follows("Record somebody");
        adviser.presses("Record");
        axe.lookAtErrors("nothing recorded");
        adviser.fills("Full name", "Rhys Test");
        adviser.page().locator("#kind-POWER_OF_ATTORNEY").check();
        adviser.page().locator("#covers-ALL").check();
        adviser.page().locator("#proof-LASTING_POWER").check();
        adviser.fills("Their own mobile number or email address", "rhys@" + home.personReference() + ".example.com");
        adviser.fills("Number of the document (optional)", "7000 1234 4821");
        adviser.presses("Record");
        assertThat(adviser.main()).contains("Recorded. They can sign in now");

        looksUp(adviser);
        adviser.follows("Look Rhys Test");
        assertThat(adviser.main())
                .contains(home.fullName(), "A registered lasting power of attorney, \u20264821")
                .doesNotContain("1234");
        axe.look("somebody who acts");
        adviser.presses("They may not act any more");
        assertThat(adviser.main()).contains("They cannot act any more");
        looksUp(adviser);
        assertThat(adviser.main()).doesNotContain("Rhys Test");
        axe.assertNothingFound(3);
    }

    private void looksUp(Colleague adviser) {
        adviser.goesTo("/staff/representatives");
        adviser.fills("Rent account number", home.rentAccount());
        adviser.presses("Look");
        assertThat(adviser.main()).contains(home.fullName());
    }

    private static void names(Tenant tenant, String contact) {
        tenant.goesTo("/tenant/details");
        tenant.follows("Name somebody who can act for you");
        tenant.fills("Full name", "Rhys Test");
        tenant.page().getByLabel("Friend or neighbour").check();
        tenant.fills("Their own mobile number or email address", contact);
        tenant.presses("They may act for me");
    }

    private static void namesForContact(Tenant tenant, String name, String contact) {
        tenant.goesTo("/tenant/details");
        tenant.follows("Add a person we may contact");
        tenant.fills("Full name", name);
        tenant.fills("What are they to you?", "Sister");
        tenant.fills("Their phone number or email address", contact);
        tenant.page().getByLabel("In an emergency").check();
        boolean mobile = contact.startsWith("07");
        tenant.page()
                .getByLabel(mobile ? "Please tell them for me" : "Yes, I have told them")
                .check();
        tenant.presses("Save");
    }

    private Household reachedAt(String mobile) {
        return new Household(
                home.uprn(),
                home.address(),
                home.rentAccount(),
                home.personReference(),
                home.fullName(),
                home.born(),
                mobile,
                home.order(),
                home.trade(),
                home.badge());
    }

    private static String banner(Tenant who) {
        return who.page().getByRole(AriaRole.BANNER).innerText();
    }
}
