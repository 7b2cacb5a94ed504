package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant says what we should know, and who of the home sees a visit: on a phone without JavaScript. */
class NeedsE2E {

    private static final String BOOKING = "Is there anything we should know?";

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;

    @Test
    void what_is_told_while_booking_is_obeyed_by_the_very_next_search_and_remembered() {
        signsInOnAPhone();
        tenant.choosesATime(home.order());
        String hold = tenant.parameter("hold");
        tenant.follows(BOOKING);
        ticks("Knock loudly and wait");
        tenant.presses("Continue");
        assertThat(tenant.path()).isEqualTo("/tenant/check");
        assertThat(tenant.parameter("hold")).isEqualTo(hold);
        assertThat(tenant.main()).contains("Knock loudly and wait");

        tenant.follows("Change what we should know");
        ticks("Not before a time of day");
        tenant.presses("Continue");
        assertThat(tenant.heading()).isEqualTo("Not before a time of day");
        tenant.fills("What time?", "half ten");
        tenant.presses("Save");
        assertThat(errors()).isEqualTo("Enter a time, like 10am or 2:30pm");
        assertThat(tenant.page().getByLabel("What time?").inputValue()).isEqualTo("half ten");
        tenant.fills("What time?", "10.30");
        tenant.presses("Save");

        assertThat(tenant.path()).isEqualTo("/tenant/choose-time");
        assertThat(tenant.main()).contains("With what you told us, that time does not suit any more");
        assertThat(tenant.times().first().getAttribute("id")).isNotNull();
        assertThat(firstTime()).contains("10:30am to 11am");
        tenant.choosesTime(0);
        assertThat(tenant.main()).contains("Knock loudly and wait", "Not before a time of day");
        tenant.presses("Book this visit");
        assertThat(tenant.heading()).isEqualTo("Your visit is booked");
        changesItAndTakesItBack();
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    private void changesItAndTakesItBack() {
        tenant.goesTo("/tenant/details");
        assertThat(tenant.main())
                .contains("10:30am", "Only our office sees this.", "Whoever visits sees this on the day.");
        tenant.follows("Change Not before a time of day");
        assertThat(tenant.page().getByLabel("What time?").inputValue()).isEqualTo("10:30");
        tenant.presses("Take this back");
        assertThat(tenant.main())
                .contains("We have taken it back.", "Knock loudly and wait")
                .doesNotContain("10:30am", "Is this still right?");

        Records.change(
                "UPDATE reasonable_adjustment SET review_on = ? WHERE code = 'KNOCK_LOUDLY_AND_WAIT'"
                        + " AND person_id = (SELECT id FROM person WHERE person_reference = ?)",
                Northtown.today(),
                home.personReference());
        tenant.goesTo("/tenant/details");
        assertThat(tenant.main()).contains("Is this still right?");
        tenant.presses("Yes, it is still right");
        assertThat(tenant.main()).contains("We will ask you again in a year.").doesNotContain("Is this still right?");
    }

    @Test
    void a_page_from_before_takes_nothing_back_that_another_window_has_said_since() {
        signsInOnAPhone();
        tenant.goesTo("/tenant/needs");
        Page other = tenant.page().context().newPage();
        other.navigate("/tenant/needs");
        other.getByLabel("There is a pet in my home").check();
        // A window that is closed on its way to a page hangs the browser's driver for ever, now and then.
        other.waitForNavigation(() -> other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click());
        other.close();

        ticks("I use a wheelchair");
        tenant.presses("Save");

        assertThat(tenant.main()).contains("There is a pet in my home", "I use a wheelchair");
    }

    @Test
    void a_private_visit_is_nowhere_for_the_other_tenant_until_it_is_shown() {
        signsInOnAPhone();
        tenant.choosesATime(home.order());
        assertThat(tenant.main()).as("nobody else is there").doesNotContain("Keep this visit private");
        Tenant other = signedInBeside();
        tenant.choosesATime(home.order());
        assertThat(tenant.page().locator("#private").isChecked()).isFalse();
        tenant.page().locator("#private").check();
        tenant.presses("Keep it 10 minutes longer");
        assertThat(tenant.page().locator("#private").isChecked()).isTrue();
        tenant.presses("Book this visit");
        String visit = tenant.reference();
        assertThat(tenant.main()).contains("This visit is private");

        assertThat(Northtown.appointment(visit).getBoolean("private")).isTrue();

        assertNowhere(other, visit);

        tenant.follows("Who can see this visit");
        assertThat(tenant.main()).contains("It is private now");
        tenant.presses("Let the others see it");
        assertThat(tenant.main()).doesNotContain("This visit is private");
        other.goesTo("/tenant/booked?ref=" + visit);
        assertThat(other.heading()).isEqualTo("Your visit is booked");
        assertThat(other.main()).doesNotContain("Who can see this visit");
        other.goesTo("/tenant/private?ref=" + visit);
        assertThat(other.status()).as("not theirs to say").isEqualTo(404);
        aLockChangeIsForTheOneWhomTheLandlordNames(other);
    }

    private void aLockChangeIsForTheOneWhomTheLandlordNames(Tenant other) {
        String order = home.order() + "b";
        Northtown.needs(home, order, "LOCK_CHANGE", "");
        for (Tenant each : new Tenant[] {tenant, other}) {
            each.goesTo("/tenant/home");
            assertThat(each.main()).as("it names neither").doesNotContain("Lock change");
        }

        Northtown.needs(home, order, "LOCK_CHANGE", ",'privateTo':'" + home.personReference() + "'");

        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("Lock change");
        other.goesTo("/tenant/home");
        assertThat(other.main()).doesNotContain("Lock change");
    }

    private void assertNowhere(Tenant other, String visit) {
        other.goesTo("/tenant/home");
        assertThat(other.main()).contains("Nothing").doesNotContain("Choose a time", "See, change or cancel");
        String cookies = Form.cookies(other.page());
        for (String page : new String[] {"booked", "visit.ics", "cancel", "earlier", "private"}) {
            assertThat(Form.get("/tenant/" + page + "?ref=" + visit, cookies).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        for (String page : new String[] {"choose-time", "month", "why"}) {
            String order = Household.escaped(home.order());
            assertThat(Form.get("/tenant/" + page + "?order=" + order, cookies).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void axe_finds_nothing() {
        home = Northtown.newHousehold();
        Northtown.jointTenant(home);
        Axe axe = Axe.on(journey, home);
        tenant = axe.tenant();
        tenant.signsIn();
        tenant.goesTo("/tenant/details");
        axe.look("details, nothing told");
        tenant.follows("Tell us what we should know");
        axe.look("needs");
        axe.lookInTheDark("needs");
        ticks("I need an interpreter");
        ticks("Anything else we should know");
        ticks("There is oxygen in my home");
        tenant.presses("Save");
        tenant.presses("Save");
        axe.lookAtErrors("interpreter, nothing entered");
        tenant.fills("Which language?", "Polish");
        tenant.presses("Save");
        axe.look("anything else");
        fillsDate(Northtown.today().minusDays(1));
        tenant.presses("Save");
        assertThat(errors())
                .isEqualTo("Enter what we should know, or take it back\nThe last day must be today or later");
        axe.lookAtErrors("anything else, slips");
        tenant.page().locator("#words").fill("I do not see well");
        fillsDate(Northtown.today().plusDays(30));
        tenant.presses("Save");
        assertThat(tenant.main()).contains("Polish", "I do not see well", "Until ");
        askedAgain();
        tenant.goesTo("/tenant/details");
        axe.look("details, asked again");
        axe.lookInTheDark("details, asked again");
        tenant.choosesATime(home.order());
        axe.look("check, private");
        tenant.page().locator("#private").check();
        tenant.presses("Book this visit");
        axe.look("booked, private");
        tenant.follows("Who can see this visit");
        axe.look("private");

        axe.assertNothingFound(11);
    }

    private void askedAgain() {
        Records.change(
                "UPDATE reasonable_adjustment SET review_on = ?"
                        + " WHERE person_id = (SELECT id FROM person WHERE person_reference = ?)",
                Northtown.today(),
                home.personReference());
    }

    private void signsInOnAPhone() {
        home = Northtown.newHousehold();
        tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.signsIn();
    }

    private Tenant signedInBeside() {
        Tenant beside = journey.tenant(Northtown.jointTenant(home));
        beside.signsIn();
        return beside;
    }

    private void fillsDate(LocalDate date) {
        tenant.page().locator("#until-day").fill(String.valueOf(date.getDayOfMonth()));
        tenant.page().locator("#until-month").fill(String.valueOf(date.getMonthValue()));
        tenant.page().locator("#until-year").fill(String.valueOf(date.getYear()));
    }

    private void ticks(String box) {
        tenant.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(box).setExact(true))
                .check();
    }

    private String firstTime() {
        return tenant.page()
                .locator("label[for='" + tenant.times().first().getAttribute("id") + "']")
                .innerText();
    }

    private String errors() {
        return tenant.page().locator(".errors ul").innerText();
    }
}
