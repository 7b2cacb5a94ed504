package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How tenants sign in, stay signed in, are signed out, and lose nothing by it. */
class AccountE2E {

    private static final String PHRASE = "purple tandem over the weir";

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;

    @BeforeEach
    void a_tenant() {
        home = Northtown.newHousehold();
        tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
    }

    @Test
    void a_password_is_set_used_changed_and_taken_away_without_javascript() {
        tenant.signsIn();
        tenant.follows("Your details");
        tenant.follows("Add a password");
        tenant.fills("New password", "password1234");
        tenant.presses("Set password");
        assertThat(tenant.main()).contains("Many people use that password");
        tenant.fills("New password", PHRASE);
        assertThat(tenant.page().getByLabel("New password").getAttribute("autocomplete"))
                .isEqualTo("new-password");
        tenant.presses("Set password");
        assertThat(tenant.path()).isEqualTo("/tenant/details");
        assertThat(tenant.main()).contains("Your password is set.", "Set on", "Only here");
        assertThat(tenant.phone().textWith("password was set")).contains("If this was not you, ring");
        tenant.presses("Sign out");

        tenant.goesTo("/signin/sign-in");
        tenant.follows("Use a password that you have set");
        tenant.fills("What is your mobile number or email address?", home.mobile());
        tenant.fills("What is your password?", PHRASE);
        tenant.presses("Sign in");
        assertThat(tenant.heading()).isEqualTo("Hello, " + home.firstName());

        begunLongAgo();
        tenant.goesTo("/tenant/password");
        assertThat(tenant.heading()).isEqualTo("Make sure it is you");
        String before = cookie();
        tenant.presses("Send me a code");
        tenant.givesCode(tenant.phone().newCode());
        assertThat(tenant.heading()).isEqualTo("Change your password");
        assertThat(cookie()).as("a session of its own").isNotEqualTo(before);
        assertThat(Form.get("/tenant/home", "doorstep=" + before).statusCode())
                .as("the one before")
                .isEqualTo(303);
        tenant.presses("Take it away");
        assertThat(tenant.main()).contains("You have none. You do not need one.");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void each_way_to_sign_in_leads_to_the_others_and_to_the_same_place() {
        String next = "?next=%2Ftenant%2Fdetails";
        for (String way : new String[] {"sign-in", "with-details", "with-password", "enter-code"}) {
            tenant.goesTo("/signin/" + way + next);
            for (String other : new String[] {"sign-in", "with-details", "with-password"}) {
                assertThat(tenant.page()
                                        .locator(".links a[href='/signin/" + other + next + "']")
                                        .count()
                                > 0)
                        .as(way + " to " + other)
                        .isEqualTo(!way.equals(other));
            }
        }
    }

    @Test
    void a_window_left_open_asks_first_stays_by_one_press_and_then_keeps_what_was_filled_in() {
        tenant = journey.tenant(home, Look.DESKTOP);
        tenant.page().clock().install();
        tenant.signsIn();
        tenant.goesTo("/tenant/away");
        Records.idle(home, 13);
        tenant.page().clock().fastForward("13:10");
        Locator dialog = dialog();
        dialog.waitFor();
        assertThat(tenant.page().evaluate("document.activeElement.textContent")).isEqualTo("Stay signed in");
        assertThat(dialog.innerText()).contains("You will be signed out in 2 minutes");
        dialog.getByText("Stay signed in").click();
        assertThat(dialog.isVisible()).isFalse();
        tenant.page()
                .waitForCondition(() -> Records.count(
                                "SELECT COUNT(*) FROM signed_in_session s JOIN person p ON p.id = s.person_id"
                                        + " WHERE p.person_reference = ? AND s.last_used_at > UTC_TIMESTAMP(6) - INTERVAL 2 MINUTE",
                                home.personReference())
                        == 1);

        tenant.page().locator("#first-year").fill("1999");
        Records.idle(home, 16);
        tenant.untilLoaded(() -> tenant.page().clock().fastForward("13:10"));

        assertThat(tenant.path()).isEqualTo("/signin/sign-in");
        assertThat(tenant.main()).contains("You were signed out");
        tenant.givesDetails();
        tenant.givesCode(tenant.phone().newCode());
        assertThat(tenant.path()).isEqualTo("/tenant/away");
        assertThat(tenant.page().locator("#first-year").inputValue()).isEqualTo("1999");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void a_form_sent_too_late_is_filled_in_again_for_whoever_filled_it_in_and_nobody_else() {
        tenant.signsIn();
        tenant.goesTo("/tenant/away");
        tenant.page().locator("#first-day").fill("30");
        tenant.page().locator("#let-in-KEY_HOLDER").check();
        tenant.page().locator("#holder-name").fill("Aunt \"Ünal\" <3");
        tenant.page().locator("#holder-told").check();
        tenant.page().locator("#staying-lines").fill("Two\nlines");
        Records.idle(home, 16);
        tenant.presses("Tell us");
        assertThat(tenant.main()).contains("You were signed out");
        String waiting = tenant.page().url();

        Household neighbour = Northtown.newHousehold();
        Tenant another = journey.tenant(neighbour, tenant.page().context());
        another.page().navigate(waiting);
        another.givesDetails();
        another.givesCode(another.phone().newCode());
        assertThat(another.path()).isEqualTo("/tenant/away");
        assertThat(another.page().content())
                .as("somebody else at this computer")
                .doesNotContain("Aunt");

        tenant.goesTo(waiting.replace(Journey.site(), ""));
        tenant.givesDetails();
        tenant.givesCode(tenant.phone().newCode());

        assertThat(tenant.main()).contains("This is not sent yet");
        assertThat(tenant.page().locator("#first-day").inputValue()).isEqualTo("30");
        assertThat(tenant.page().locator("#holder-name").inputValue()).isEqualTo("Aunt \"Ünal\" <3");
        assertThat(tenant.page().locator("#let-in-KEY_HOLDER").isChecked()).isTrue();
        assertThat(tenant.page().locator("#holder-told").isChecked()).isTrue();
        assertThat(tenant.page().locator("#staying-lines").inputValue()).isEqualTo("Two\nlines");
    }

    @Test
    void a_half_made_booking_and_what_was_wished_for_outlive_signing_out_and_the_time_that_was_kept() {
        tenant.signsIn();
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order()));
        tenant.follows("Mornings");
        tenant.choosesTime(1);
        String hold = tenant.parameter("hold");
        tenant.presses("Sign out");
        assertThat(tenant.main()).contains("What you chose is kept");
        tenant.goesTo("/signin/sign-in");
        tenant.givesMobile();
        tenant.givesCode(tenant.phone().newCode());
        assertThat(tenant.main()).contains("Carry on where you left off", "It is not booked yet.");
        assertThat(tenant.main()).doesNotContain("We no longer keep that time");
        tenant.presses("Sign out");

        Records.endHold(hold);
        tenant.goesTo("/signin/sign-in");
        tenant.givesMobile();
        tenant.givesCode(tenant.phone().newCode());
        assertThat(tenant.main()).contains("We no longer keep that time for you. It may still be free.");
        tenant.follows("Choose another time");
        assertThat(tenant.page().locator("nav > .chips [aria-current]").innerText())
                .isEqualTo("Mornings");
        tenant.goesTo("/tenant/home");
        tenant.follows("Carry on");
        assertThat(tenant.parameter("part")).isEqualTo("MORNING");
        tenant.presses("Book this visit");
        assertThat(tenant.heading()).isEqualTo("Your visit is booked");
    }

    @Test
    void whoever_lost_phone_and_email_is_helped_by_staff_and_signs_in_by_the_new_number() {
        Household other = Northtown.newHousehold();
        String fresh = other.mobile();
        Colleague adviser = Colleague.on(journey, Look.DESKTOP).signsInAs("adviser");
        adviser.goesTo("/staff/home");
        adviser.follows("Help somebody sign in");
        adviser.fills("Rent account number", home.rentAccount());
        adviser.fills("Full name", "Nobody Here");
        adviser.presses("Go to the questions");
        assertThat(adviser.main()).contains("Nobody of that name holds a tenancy");
        adviser.fills("Full name", home.fullName());
        adviser.presses("Go to the questions");
        assertThat(adviser.page().url()).doesNotContain("Leary");
        adviser.presses("Record and go on");
        assertThat(adviser.main()).contains("Say which questions you asked");
        for (String question : new String[] {"name", "born", "tenancy-began"}) {
            adviser.page().locator("#q-" + question + "-right").check();
        }
        adviser.presses("Record and go on");
        assertThat(adviser.heading()).isEqualTo("Which mobile or email do they have now?");
        adviser.fills("Mobile number or email address", fresh);
        adviser.presses("Send a code to it");
        adviser.fills("Code", journey.phone(fresh).newCode());
        adviser.presses("Replace the old contact");
        assertThat(adviser.main()).contains("The new contact is in place.");
        assertThat(adviser.troubles().noted()).isEmpty();

        assertThat(tenant.phone().textWith("how we reach you was changed")).doesNotContain(fresh.substring(9));
        tenant = journey.tenant(home.reachedAt(fresh));
        tenant.goesTo("/signin/with-details");
        tenant.givesDetails();
        tenant.givesCode(tenant.phone().newCode());
        assertThat(tenant.heading()).isEqualTo("Hello, " + home.firstName());
    }

    @Test
    void axe_finds_nothing_on_these_pages() {
        Axe axe = Axe.on(journey, home);
        tenant = axe.tenant();
        tenant.signsIn();
        tenant.goesTo("/tenant/details");
        axe.look("details");
        tenant.goesTo("/tenant/sessions");
        axe.look("sessions");
        tenant.goesTo("/tenant/password");
        tenant.presses("Set password");
        axe.lookAtErrors("no password");
        tenant.fills("New password", PHRASE);
        tenant.presses("Set password");
        axe.look("password set");
        begunLongAgo();
        tenant.goesTo("/tenant/password");
        tenant.presses("Continue");
        axe.lookAtErrors("nothing to prove it by");
        tenant.goesTo("/tenant/sessions");
        tenant.page().evaluate("document.getElementById('ending').showModal()");
        axe.look("are you still there");
        axe.lookInTheDark("are you still there");
        axe.assertNothingFound(7);
    }

    private Locator dialog() {
        return tenant.page()
                .getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName("Are you still there?"));
    }

    private String cookie() {
        return tenant.page().context().cookies().stream()
                .filter(each -> each.name.equals("doorstep"))
                .map(each -> each.value)
                .findFirst()
                .orElseThrow();
    }

    private void begunLongAgo() {
        Records.change(
                "UPDATE signed_in_session SET started_at = started_at - INTERVAL 6 MINUTE"
                        + " WHERE person_id = (SELECT id FROM person WHERE person_reference = ?)",
                home.personReference());
    }
}
