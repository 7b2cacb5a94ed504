package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.doorstep.settings.PlainDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tenant tells that nobody will be at home, and who can let us in. */
class AwayE2E {

    private static final PlainDates DATES = aLandlord().dates();

    @RegisterExtension
    final Journey journey = new Journey();

    private Tenant tenant;

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutJavaScript(), Look.DESKTOP.withoutJavaScript());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void a_tenant_goes_away_changes_it_and_is_back(Look look) {
        tenant = journey.tenant(Northtown.newHousehold(), look);
        tenant.signsIn();
        String visit = tenant.books(tenant.home().order());
        LocalDate first = Northtown.today();
        LocalDate last = first.plusDays(4);

        tenant.goesTo("/tenant/home");
        tenant.follows("Tell us when nobody will be at home");
        tellsDates(first, last);
        chooses("No, nobody can");
        tenant.presses("Tell us");

        assertThat(tenant.path()).isEqualTo("/tenant/away-told");
        assertThat(tenant.main())
                .contains("You told us nobody will be at home until " + DATES.day(last) + ".")
                .contains("Nobody can let us in for this visit", DATES.day(first.plusDays(1)));
        changesTheVisit(visit);
        changesToAKeyHolder(last);
        isBack();
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    private void changesTheVisit(String visit) {
        tenant.follows("Change this visit");
        assertThat(tenant.path()).isEqualTo("/tenant/choose-time");
        assertThat(tenant.parameter("change")).isEqualTo(visit);
        assertThat(Northtown.appointment(visit).getString("status")).isEqualTo("BOOKED");
    }

    private void changesToAKeyHolder(LocalDate last) {
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("You told us nobody will be at home until " + DATES.day(last) + ".");
        tenant.follows("Change this");
        tenant.follows("Change these answers");
        assertThat(tenant.page().getByLabel("No, nobody can").isChecked()).isTrue();
        chooses("Yes, somebody who holds keys");
        tenant.fills("Their name", "Ada O’Leary");
        tenant.fills("Their phone number", "07700 900 101");
        tenant.page().getByLabel("Hospital").check();
        tenant.presses("Tell us");
        assertThat(tenant.main())
                .contains("Ada O’Leary, 07700 900101", "Hospital", "Please tell Ada O’Leary that we may ring.")
                .doesNotContain("Nobody can let us in");
    }

    private void isBack() {
        tenant.presses("I am back");
        assertThat(tenant.path()).isEqualTo("/tenant/home");
        assertThat(tenant.main())
                .contains("Thank you for telling us", "Will you be away?")
                .doesNotContain("You told us");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void slips_are_told_at_the_fields_and_answers_are_kept(Look look) {
        tenant = journey.tenant(Northtown.newHousehold(), look);
        tenant.signsIn();
        tenant.goesTo("/tenant/away");

        tenant.presses("Tell us");
        assertThat(errors())
                .isEqualTo("Enter the first day on which nobody is at home\n"
                        + "Enter the last day, or tick that you do not know it yet\nChoose who can let us in");

        tellsDates(Northtown.today().minusDays(1), Northtown.today());
        chooses("Yes, somebody who holds keys");
        tenant.fills("Their name", "Ada O’Leary");
        tenant.fills("Their phone number", "ask her");
        tenant.presses("Tell us");
        assertThat(errors()).isEqualTo("Enter a phone number, like 07700 900101 or 0191 498 0000");
        assertThat(tenant.page().getByLabel("Their name").inputValue()).isEqualTo("Ada O’Leary");

        tenant.fills("Their phone number", "0191 498 0123");
        tenant.presses("Tell us");
        assertThat(errors()).isEqualTo("The first day must be today or later");
        assertThat(tenant.page().getByLabel("Yes, somebody who holds keys").isChecked())
                .isTrue();
        assertThat(tenant.page().locator("#last-year").inputValue())
                .isEqualTo(String.valueOf(Northtown.today().getYear()));
    }

    @Test
    void a_consent_is_given_with_conditions_and_taken_back() {
        tenant = journey.tenant(Northtown.newHousehold());
        tenant.signsIn();
        tenant.goesTo("/tenant/away");
        assertThat(tenant.page().locator("#conditions").isVisible())
                .as("not asked before it is wanted")
                .isFalse();
        fillsDate("first", Northtown.today().plusDays(2));
        tenant.page().getByLabel("I do not know yet").check();
        chooses("You may let yourselves in when I am out");
        tenant.page().locator("#conditions").fill("Please ring first.\nKeep the cat in.");
        tenant.presses("Tell us");
        assertThat(tenant.main())
                .contains(
                        "from " + DATES.day(Northtown.today().plusDays(2)) + " until you tell us that you are back",
                        "We may let ourselves in",
                        "Please ring first. Keep the cat in.");

        tenant.presses("Do not let yourselves in any more");

        assertThat(tenant.main()).contains("Nobody can").doesNotContain("let ourselves in", "cat");
        assertThat(tenant.page().locator("#withdraw").count()).isZero();
    }

    @Test
    void who_shares_the_tenancy_sees_when_and_whether_but_not_why_or_where() {
        Household home = Northtown.newHousehold();
        tenant = journey.tenant(home);
        tenant.signsIn();
        tenant.goesTo("/tenant/away");
        tellsDates(Northtown.today(), Northtown.today().plusDays(4));
        chooses("Yes, somebody who holds keys");
        tenant.fills("Their name", "Ada O’Leary");
        tenant.fills("Their phone number", "07700 900101");
        tenant.page().locator("#staying-lines").fill("3 Harbour View\nWhitby");
        tenant.fills("Postcode", "YO21 3PU");
        tenant.page().getByLabel("Prison").check();
        tenant.presses("Tell us");
        assertThat(tenant.main()).contains("3 Harbour View", "YO21 3PU", "Prison");

        Tenant other = signedInBeside(home);
        other.goesTo("/tenant/away-told");
        assertThat(other.main()).contains("We were told that nobody will be at home", "Somebody who holds keys");
        String told = other.page().content();
        other.follows("Change these answers");
        String form = other.page().content();

        for (String hidden : new String[] {"Ada", "900101", "Harbour", "YO21"}) {
            assertThat(told).doesNotContain(hidden);
            assertThat(form).doesNotContain(hidden);
        }
        assertThat(told).doesNotContain("Prison");
        assertThat(other.page().getByLabel("Prison").isChecked()).isFalse();
        assertThat(other.page().locator("#last-day").inputValue())
                .isEqualTo(String.valueOf(Northtown.today().plusDays(4).getDayOfMonth()));
    }

    @Test
    void axe_finds_nothing() {
        Axe axe = Axe.on(journey, Northtown.newHousehold());
        tenant = axe.tenant();
        tenant.signsIn();
        tenant.books(tenant.home().order());
        tenant.goesTo("/tenant/away");
        axe.look("away");
        axe.lookInTheDark("away");
        chooses("Yes, somebody who holds keys");
        axe.look("away, key holder");
        tenant.presses("Tell us");
        axe.lookAtErrors("away, nothing entered");
        tellsDates(Northtown.today(), Northtown.today().plusDays(4));
        chooses("You may let yourselves in when I am out");
        tenant.presses("Tell us");
        axe.look("told, consent");
        tenant.presses("Do not let yourselves in any more");
        assertThat(tenant.main()).contains("Nobody can let us in for this visit");
        axe.look("told, with a visit");
        axe.lookInTheDark("told, with a visit");
        tenant.goesTo("/tenant/home");
        axe.look("home, away");
        tenant.goesTo("/tenant/away-told");
        tenant.presses("I am back");
        axe.look("home, back");

        axe.assertNothingFound(9);
    }

    /** Somebody else of the tenancy, signed in. */
    private Tenant signedInBeside(Household home) {
        Tenant beside = journey.tenant(Northtown.jointTenant(home));
        beside.signsIn();
        return beside;
    }

    private void tellsDates(LocalDate first, LocalDate last) {
        fillsDate("first", first);
        fillsDate("last", last);
    }

    private void fillsDate(String id, LocalDate date) {
        tenant.page().locator("#" + id + "-day").fill(String.valueOf(date.getDayOfMonth()));
        tenant.page().locator("#" + id + "-month").fill(String.valueOf(date.getMonthValue()));
        tenant.page().locator("#" + id + "-year").fill(String.valueOf(date.getYear()));
    }

    private void chooses(String radio) {
        tenant.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(radio).setExact(true))
                .check();
    }

    private String errors() {
        return tenant.page().locator(".errors ul").innerText();
    }
}
