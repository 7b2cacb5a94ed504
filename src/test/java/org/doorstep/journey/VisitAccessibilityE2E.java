package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** WCAG 2.2 AA, as far as a computer can tell, on each page about visits, in each state. */
class VisitAccessibilityE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Axe axe;
    private Tenant tenant;

    @BeforeEach
    void a_tenant() {
        home = Northtown.newHousehold();
        axe = Axe.on(journey, home);
        tenant = axe.tenant();
    }

    @Test
    void booking() {
        tenant.signsIn();
        axe.look("home, to book");
        axe.lookInTheDark("home, to book");
        tenant.follows("Why we need to visit");
        axe.look("why");
        tenant.follows("Choose a time");
        axe.look("times");
        axe.lookInTheDark("times");
        tenant.presses("Continue");
        axe.lookAtErrors("no time chosen");
        tenant.follows("Mornings");
        axe.look("mornings");
        tenant.follows("After 5pm");
        axe.look("no times");
        tenant.follows("Any time");
        String slot = tenant.times().first().getAttribute("value");
        tenant.choosesTime(0);
        axe.look("check");
        axe.lookInTheDark("check");
        tenant.presses("Keep it 10 minutes longer");
        axe.look("check, kept longer");
        axe.lookInTheDark("check, kept longer");
        Records.endHold(tenant.parameter("hold"));
        tenant.page().reload();
        assertThat(tenant.main()).contains("We kept this time until");
        axe.look("check, not kept");
        tenant.goesTo("/tenant/home");
        axe.look("home, unfinished");
        tenant.follows("Carry on");
        Household other = Northtown.newHouseholdSharingOperativeWith(home);
        assertThat(Northtown.book(other.order(), slot).status()).isEqualTo(201);
        tenant.presses("Book this visit");
        assertThat(tenant.main()).contains("Sorry, that time has just been taken");
        axe.look("time taken");
        String first = Northtown.needs(home, home.order() + "first", "DAMP_TREATMENT", "");
        String after = Northtown.needs(home, home.order() + "after", "DAMP_TREATMENT", ",'after':'" + first + "'");
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(after));
        assertThat(tenant.main()).contains("Another job comes first");
        axe.look("times, another job first");

        axe.assertNothingFound(16);
    }

    @Test
    void choosing_for_more_than_one_job_and_by_the_month() {
        Northtown.needs(
                home,
                home.order() + "gas",
                "GAS_SAFETY_CHECK",
                ",'dueBy':'" + Northtown.today().plusDays(20) + "'");
        tenant.signsIn();
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order()));
        axe.look("times, another job too");
        axe.lookInTheDark("times, another job too");
        tenant.page().locator("summary").click();
        axe.look("times, days of the week");
        tenant.follows("See a whole month");
        axe.look("a month");
        axe.lookInTheDark("a month");

        axe.assertNothingFound(5);
    }

    @Test
    void what_is_booked() {
        Northtown.needs(
                home,
                home.order() + "b",
                "GAS_SAFETY_CHECK",
                ",'dueBy':'" + Northtown.today().minusDays(3) + "'");
        tenant.signsIn();
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order() + "b"));
        assertThat(tenant.main()).contains("Sorry this is late");
        axe.look("times, overdue");
        String reference = tenant.books(home.order());
        axe.look("booked");
        axe.lookInTheDark("booked");
        tenant.goesTo("/tenant/home");
        axe.look("home, booked and overdue");
        tenant.goesTo("/tenant/choose-time?change=" + reference);
        axe.look("times to change");
        tenant.choosesTime(1);
        axe.look("check a change");
        tenant.page().getByLabel("Another reason").check();
        tenant.presses("Keep it 10 minutes longer");
        axe.look("check a change, kept longer");
        tenant.presses("Change to the new time");
        axe.look("booked, changed");
        tenant.page().getByText("What has changed").click();
        axe.look("booked, what has changed");
        axe.lookInTheDark("booked, what has changed");
        tenant.goesTo("/tenant/cancel?ref=" + reference);
        axe.look("cancel");
        tenant.presses("Cancel this visit");
        axe.look("cancelled");
        shows("/tenant/booked?ref=" + reference, "This visit was cancelled");
        reference = tenant.books(home.order());
        tenant.books(home.order() + "b");
        shows("/tenant/home", "Hello, " + home.firstName());
        Visits.beginIn(reference, 90);
        tenant.goesTo("/tenant/booked?ref=" + reference);
        assertThat(tenant.main()).contains("too close to the visit");
        axe.look("booked, too close");

        axe.assertNothingFound(15);
    }

    @Test
    void a_link_from_a_text() {
        tenant.signsIn();
        String reference = tenant.books(home.order());
        String link = tenant.phone().linkInTextWith(reference);
        tenant.page().context().clearCookies();
        shows(link, "Your visit");
        tenant.follows("Change the time");
        axe.look("link, times");
        tenant.presses("Continue");
        axe.lookAtErrors("link, no time chosen");
        tenant.follows("After 5pm");
        axe.look("link, no times");
        tenant.follows("Any time");
        tenant.choosesTime(2);
        axe.look("link, check");
        tenant.presses("Keep it 10 minutes longer");
        axe.look("link, check, kept longer");
        tenant.presses("Change to the new time");
        axe.look("link, changed");
        shows(link, "This link has ended");
        link = tenant.phone().linkInTextWith("your visit is now");
        tenant.goesTo(link + "/cancel");
        axe.look("link, cancel");
        Visits.beginIn(reference, 90);
        tenant.goesTo(link);
        assertThat(tenant.main()).contains("too close to the visit");
        axe.look("link, too close");
        assertThat(tenant.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cancel"))
                        .count())
                .isZero();

        axe.assertNothingFound(10);
    }

    private void shows(String address, String heading) {
        tenant.goesTo(address);
        assertThat(tenant.heading()).isEqualTo(heading);
        axe.look(heading + " " + address);
    }
}
