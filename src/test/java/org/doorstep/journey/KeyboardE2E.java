package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journey with a keyboard alone. */
class KeyboardE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;
    private Keyboard keys;

    @BeforeEach
    void somebody_at_a_keyboard() {
        home = Northtown.newHousehold();
        tenant = journey.tenant(home);
        keys = new Keyboard(tenant);
    }

    @Test
    void the_whole_journey_needs_no_mouse() {
        signsIn();
        booksWithArrows();
        changes();
        cancelsAndHasItBack();

        keys.tabTo("Sign out");
        keys.pressAndGo("Space");
        assertThat(tenant.path()).isEqualTo("/signin/signed-out");
    }

    @Test
    void the_first_step_skips_to_the_main_part() {
        tenant.goesTo("/");

        keys.tabTo("Skip to the main part");
        keys.press("Enter");

        assertThat(keys.focusedId()).isEqualTo("main");
        keys.press("Tab");
        assertThat(keys.focusedName()).as("the first link of the main part").isEqualTo("0800 111 999");
    }

    @Test
    void an_error_summary_has_focus_and_leads_to_the_fields() {
        tenant.goesTo("/signin/with-details");
        keys.tabTo("Send me a code");
        keys.pressAndGo("Enter");
        assertThat(keys.isOnErrors()).as("the summary has focus").isTrue();

        keys.tabTo("Enter your rent account number");
        keys.press("Enter");
        assertThat(keys.focusedId()).isEqualTo("rent");
        keys.tabBackTo("Enter your date of birth");
        keys.press("Enter");
        assertThat(keys.focusedId()).isEqualTo("born-day");

        tenant.signsIn();
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order()));
        keys.tabTo("Continue");
        keys.pressAndGo("Space");
        assertThat(keys.isOnErrors()).as("the summary has focus").isTrue();
        keys.tabTo("Choose a time for the visit");
        keys.press("Enter");
        assertThat(keys.focusedId()).isEqualTo(tenant.times().first().getAttribute("id"));
    }

    private void signsIn() {
        tenant.goesTo("/");
        keys.tabTo("Sign in to book or change");
        keys.pressAndGo("Enter");
        keys.tabTo("What is your mobile number or email address?");
        keys.type(home.mobile());
        keys.pressAndGo("Enter");
        assertThat(tenant.path()).isEqualTo("/signin/enter-code");
        keys.tabTo("What is the code?");
        keys.type(tenant.phone().newCode());
        keys.pressAndGo("Enter");
        assertThat(tenant.path()).isEqualTo("/tenant/home");
    }

    private void booksWithArrows() {
        keys.tabTo("Choose a time");
        keys.pressAndGo("Enter");
        String first = tenant.times().first().getAttribute("id");
        keys.tabTo("Only one day of the week");
        keys.press("Tab");
        assertThat(keys.focusedId()).isEqualTo(first);
        keys.press("Space");
        assertThat(tenant.times().nth(0).isChecked()).isTrue();
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        keys.press("ArrowUp");
        assertThat(tenant.times().nth(1).isChecked()).isTrue();
        keys.tabBackTo("Only one day of the week");
        keys.tabTo("Continue");
        keys.pressAndGo("Enter");
        assertThat(tenant.heading()).isEqualTo("Check and book");
        keys.tabTo("Book this visit");
        keys.pressAndGo("Enter");
        assertThat(tenant.heading()).isEqualTo("Your visit is booked");
    }

    private void changes() {
        String reference = tenant.reference();
        keys.tabTo("Change the time");
        keys.pressAndGo("Enter");
        keys.tabTo("Only one day of the week");
        keys.press("Tab");
        keys.press("ArrowDown");
        keys.tabTo("Continue");
        keys.pressAndGo("Space");
        keys.tabTo("Change to the new time");
        keys.pressAndGo("Space");
        assertThat(tenant.heading()).isEqualTo("Your visit is changed");
        assertThat(tenant.reference()).isEqualTo(reference);
    }

    private void cancelsAndHasItBack() {
        keys.tabTo("Cancel the visit");
        keys.pressAndGo("Enter");
        keys.tabTo("I do not need it any more");
        keys.press("ArrowDown");
        assertThat(tenant.page().getByLabel("It is already fixed").isChecked()).isTrue();
        keys.tabTo("Cancel this visit");
        keys.pressAndGo("Space");
        assertThat(tenant.heading()).isEqualTo("Your visit is cancelled");
        keys.tabTo("Have my visit back");
        keys.pressAndGo("Enter");
        assertThat(tenant.heading()).isEqualTo("Your visit is booked");
    }
}
