package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** WCAG 2.2 AA, as far as a computer can tell, on each open page and on the way in, in each state. */
class AccessibilityE2E {

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
    void open_pages() {
        shows("/", "Book or change a visit");
        axe.lookInTheDark("start");
        shows("/open/accessibility", "Accessibility");
        shows("/open/privacy", "Privacy");
        shows("/no/such/page", "We cannot find that page");
        assertThat(tenant.status()).isEqualTo(404);
        shows("/open/problem", "Sorry, something went wrong");
        shows("/open/unavailable", "Sorry, we are very busy");
        shows("/open/link-ended", "This link has ended");
        shows("/open/too-late", "Your visit is very soon");
        shows("/signin/signed-out", "You are signed out");
        shows("/signin/sign-in?timed-out=yes", "Sign in");
        shows("/simulator", "Phones and emails");
        axe.lookInTheDark("simulator");

        axe.assertNothingFound(13);
    }

    @Test
    void a_form_that_is_refused() {
        tenant.goesTo("/signin/sign-in");
        tenant.page().locator("input[name='jakarta.faces.ViewState']").evaluate("state => state.remove()");

        tenant.presses("Send me a code");

        assertThat(tenant.status()).isEqualTo(403);
        assertThat(tenant.heading()).isEqualTo("We could not do that");
        axe.look("refused");
        axe.assertNothingFound(1);
    }

    @Test
    void signing_in() {
        shows("/signin/sign-in", "Sign in");
        tenant.presses("Send me a code");
        axe.lookAtErrors("no contact");
        shows("/signin/with-password", "Sign in with a password");
        tenant.presses("Sign in");
        axe.lookAtErrors("no password");
        shows("/signin/with-details", "Sign in with your rent account number");
        tenant.presses("Send me a code");
        axe.lookAtErrors("nothing entered");
        tenant.fills("What is your rent account number?", home.rentAccount());
        tenant.fills("Day", "31");
        tenant.fills("Month", "2");
        tenant.fills("Year", "1990");
        tenant.presses("Send me a code");
        axe.lookAtErrors("no such date");
        tenant.givesDetails();
        axe.look("code");
        tenant.presses("Continue");
        axe.lookAtErrors("no code");
        for (int wrong = 1; wrong <= 4; wrong++) {
            tenant.givesCode("000000");
        }
        assertThat(tenant.main()).contains("That code is not right");
        axe.lookAtErrors("wrong code");
        tenant.givesCode("000000");
        assertThat(tenant.main()).contains("That code has ended");
        axe.lookAtErrors("ended code");

        axe.assertNothingFound(11);
    }

    private void shows(String address, String heading) {
        tenant.goesTo(address);
        assertThat(tenant.heading()).isEqualTo(heading);
        axe.look(heading + " " + address);
    }
}
