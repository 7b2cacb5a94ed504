package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.doorstep.settings.PlainDates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant is told of a sooner time and has it, or keeps the visit that they have. */
class EarlierE2E {

    private static final PlainDates DATES = aLandlord().dates();

    @RegisterExtension
    final Journey journey = new Journey();

    private final LocalDate sooner = next(Northtown.soonest());
    private final LocalDate later = sooner.plusDays(20);
    private Household neighbour;
    private Household home;
    private String theirs;
    private String visit;
    private Tenant tenant;

    @BeforeEach
    void two_visits_that_fill_the_days_of_one_operative() {
        neighbour = Northtown.newHousehold();
        home = Northtown.newHouseholdSharingOperativeWith(neighbour);
        for (int day = 1; day <= 8; day++) {
            LocalDate date = Northtown.today().plusDays(day);
            works(date, date.equals(sooner) ? "{'start':'08:00','end':'08:45'}" : "");
        }
        theirs = booked(neighbour);
        works(next(sooner), "{'start':'08:00','end':'08:45'}");
        visit = booked(home);
    }

    @AfterEach
    void nobody_waits() {
        Northtown.api().delete("/appointments/" + visit + "/earlier");
    }

    @Test
    void a_time_that_a_neighbour_gives_up_is_had_without_javascript() {
        tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        asksToBeTold();
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("We will tell you if a sooner time comes up");
        LocalDate before = LocalDate.parse(Northtown.appointment(visit).getString("date"));

        neighbourCancels();
        tenant.goesTo(tenant.phone().linkInTextWith("a sooner time is free"));
        String link = tenant.page().url();

        assertThat(tenant.heading()).isEqualTo("A sooner time is free");
        assertThat(tenant.main())
                .contains("Now", DATES.day(before), "New", DATES.day(sooner), "We hold this time until")
                .doesNotContain(home.address(), home.firstName());
        tenant.presses("Have the sooner time");
        assertThat(tenant.heading()).isEqualTo("Your visit is changed");
        assertThat(tenant.main()).contains(DATES.day(sooner));
        assertThat(Northtown.appointment(visit).getString("date")).isEqualTo(sooner.toString());
        assertThat(tenant.phone().textWith("your visit is now")).contains(DATES.shortDay(sooner));

        tenant.goesTo(link);
        assertThat(tenant.heading()).isEqualTo("You have the sooner time");
        tenant.goesTo("/tenant/booked?ref=" + visit);
        assertThat(tenant.main()).doesNotContain("We will tell you if a sooner time comes up");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void looking_changes_nothing_and_whoever_keeps_the_visit_keeps_it() {
        tenant = journey.tenant(home);
        asksToBeTold();
        neighbourCancels();
        String link = tenant.phone().linkInTextWith("a sooner time is free");
        Map<String, String> before = Records.fingerprint();
        for (int look = 0; look < 10; look++) {
            assertThat(Form.get(link, "").statusCode()).isEqualTo(200);
        }
        assertThat(Records.fingerprint()).isEqualTo(before);
        tenant.goesTo(link);
        Form has = Form.of(tenant.page(), "Have the sooner time");

        tenant.presses("Keep my visit");

        assertThat(tenant.heading()).isEqualTo("Your visit stays as it is");
        assertThat(tenant.main()).doesNotContain(DATES.day(sooner));
        assertThat(has.send().headers().firstValue("Location").orElse("")).isEqualTo(link);
        assertThat(Northtown.appointment(visit).getString("date")).isNotEqualTo(sooner.toString());
        assertThat(Form.get("/s/short", "").statusCode()).isEqualTo(404);
        tenant.goesTo("/s/AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(tenant.heading()).isEqualTo("This link has ended");
    }

    @Test
    void slips_are_told_at_the_field_and_answers_are_kept() {
        tenant = journey.tenant(home);
        tenant.signsIn();
        tenant.goesTo("/tenant/earlier?ref=" + visit);
        tenant.page().getByLabel("Mornings").check();
        date("31", "2", "2027");
        tenant.presses("Tell me");
        assertThat(errors()).startsWith("Enter a real day");
        assertThat(tenant.page().getByLabel("Mornings").isChecked()).isTrue();

        date(
                String.valueOf(later.getDayOfMonth()),
                String.valueOf(later.getMonthValue()),
                String.valueOf(later.getYear()));
        tenant.presses("Tell me");
        assertThat(errors()).isEqualTo("Enter a day that is not after your visit");
        assertThat(tenant.page().getByLabel("Mornings").isChecked()).isTrue();

        date("", "", "");
        tenant.presses("Tell me");
        tenant.follows("Change this or stop it");
        assertThat(tenant.page().getByLabel("Mornings").isChecked()).isTrue();
        assertThat(tenant.page().getByLabel("Saturday").isChecked()).isFalse();
        tenant.presses("Stop telling me");
        assertThat(tenant.main()).contains("Tell me if a sooner time comes up");
        tenant.goesTo("/tenant/choose-time?change=" + visit);
        tenant.follows("Tell me if a sooner time comes up");
        assertThat(tenant.page().getByLabel("Mornings").isChecked()).isFalse();
    }

    @Test
    void axe_finds_nothing() {
        Axe axe = Axe.on(journey, home);
        tenant = axe.tenant();
        tenant.signsIn();
        tenant.goesTo("/tenant/earlier?ref=" + visit);
        axe.look("earlier");
        axe.lookInTheDark("earlier");
        date("31", "2", "2027");
        tenant.presses("Tell me");
        axe.lookAtErrors("earlier, no such day");
        date("", "", "");
        tenant.presses("Tell me");
        axe.look("booked, waiting");
        tenant.goesTo("/tenant/earlier?ref=" + visit);
        axe.look("earlier, waiting");
        neighbourCancels();
        tenant.goesTo(tenant.phone().linkInTextWith("a sooner time is free"));
        axe.look("a sooner time");
        axe.lookInTheDark("a sooner time");
        tenant.presses("Keep my visit");
        axe.look("kept");

        axe.assertNothingFound(8);
    }

    private void asksToBeTold() {
        tenant.signsIn();
        tenant.goesTo("/tenant/booked?ref=" + visit);
        tenant.follows("Tell me if a sooner time comes up");
        tenant.page().getByLabel("Mornings").check();
        tenant.presses("Tell me");
        assertThat(tenant.path()).isEqualTo("/tenant/booked");
        assertThat(tenant.main()).contains("We will tell you if a sooner time comes up.");
    }

    private void neighbourCancels() {
        Tenant other = journey.tenant(neighbour);
        other.signsIn();
        other.goesTo("/tenant/cancel?ref=" + theirs);
        other.presses("Cancel this visit");
        assertThat(other.heading()).isEqualTo("Your visit is cancelled");
    }

    private void works(LocalDate date, String shift) {
        assertThat(Northtown.api()
                        .put(
                                "/operatives/" + home.badge() + "/shifts/" + date,
                                json("{'shifts':[%s]}", json("%s", shift)))
                        .status())
                .isIn(200, 201);
    }

    /** The next day on which repairs are made. */
    private static LocalDate next(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return aLandlord().calendar().isBankHoliday(next) ? next(next) : next;
    }

    private static String booked(Household who) {
        String soonest = Northtown.slots(who.order()).get(0).getString("slotId");
        return Northtown.book(who.order(), soonest).json().getString("reference");
    }

    private void date(String day, String month, String year) {
        Page page = tenant.page();
        page.locator("#from-day").fill(day);
        page.locator("#from-month").fill(month);
        page.locator("#from-year").fill(year);
    }

    private String errors() {
        return tenant.page().locator(".errors ul").innerText();
    }
}
