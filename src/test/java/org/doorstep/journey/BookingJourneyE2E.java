package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.doorstep.settings.PlainDates;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product's main job, from the start page to the text on the phone, on small and large screens, with and without JavaScript. */
class BookingJourneyE2E {

    private static final PlainDates DATES = aLandlord().dates();

    @RegisterExtension
    final Journey journey = new Journey();

    private Tenant tenant;

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.withoutJavaScript(), Look.DESKTOP, Look.DESKTOP.withoutJavaScript());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void a_tenant_books_changes_cancels_and_has_the_visit_back(Look look) {
        Household home = Northtown.newHousehold();
        tenant = journey.tenant(home, look);

        signsInFromTheStart(home);
        looksWhyAndChooses(home);
        String reference = books(home);
        changes(reference);
        cancels(reference);
        hasItBack(home);
        signsOut();

        assertThat(tenant.troubles().noted()).isEmpty();
    }

    private void signsInFromTheStart(Household home) {
        tenant.goesTo("/");
        shows("/", "Book or change a visit", "Book or change a visit", 1);
        assertThat(tenant.main()).contains("0800 111 999").contains("0191 498 0000");
        tenant.follows("Sign in to book or change");
        shows("/signin/sign-in", "Sign in", "Sign in", 1);
        tenant.givesMobile();
        shows("/signin/enter-code", "Enter your code", "Enter your code", 1);
        assertThat(tenant.main()).contains("If we hold that mobile or email for you, we have sent a code to it");
        tenant.givesCode(tenant.phone().newCode());
        shows("/tenant/home", "Hello, " + home.firstName(), "Your visits", 1);
        assertThat(tenant.main()).contains(home.address(), "We need to visit", "Repair", "45 minutes");
    }

    private void looksWhyAndChooses(Household home) {
        tenant.follows("Why we need to visit");
        shows("/tenant/why", "Why we need to visit", "Why we need to visit", 1);
        assertThat(tenant.main()).contains("Put in by a test", "What could happen without it", "medical equipment");
        tenant.follows("Choose a time");
        shows("/tenant/choose-time", "Choose a time", "Choose a time", 1);
        assertThat(tenant.parameter("order")).isEqualTo(Household.escaped(home.order()));
    }

    private String books(Household home) {
        LocalDate soonest = Northtown.soonest();
        String day = DATES.day(soonest);
        assertThat(day).matches("[A-Z][a-z]+day [1-9][0-9]? [A-Z][a-z]+");
        assertThat(tenant.page()
                        .getByRole(
                                AriaRole.RADIO,
                                new Page.GetByRoleOptions()
                                        .setName(day + ", 8am to 8:30am")
                                        .setExact(true))
                        .count())
                .isEqualTo(1);
        tenant.choosesTime(0);
        shows("/tenant/check", "Check and book", "Check and book", 1);
        assertThat(tenant.main())
                .contains(day, "8am to 8:30am", "We are keeping this time for you until", home.address())
                .contains("Text to the mobile ending " + home.mobile().substring(9));
        keepsItLonger();
        tenant.presses("Book this visit");
        shows("/tenant/booked", "Your visit is booked", "Your visit is booked", 0);
        String reference = tenant.reference();
        saysWhoComesWhen(reference);
        assertThat(tenant.phone().textWith("visit booked for"))
                .contains("Ref " + reference + ".", DATES.shortDay(soonest))
                .contains(", 8am to 8:30am.");
        return reference;
    }

    private void keepsItLonger() {
        String before = tenant.page()
                .locator("main")
                .getByText("We are keeping this time")
                .innerText();
        tenant.presses("Keep it 10 minutes longer");
        shows("/tenant/check", "Check and book", "Check and book", 1);
        String now = tenant.page().getByRole(AriaRole.STATUS).innerText();
        assertThat(now).startsWith("We are now keeping this time for you until ");
        String end = now.substring(now.indexOf("until"));
        assertThat(tenant.main()).contains("We are keeping this time for you " + end);
        assertThat(before).doesNotContain(end);
        assertThat(tenant.main()).doesNotContain("minutes longer");
    }

    private void changes(String reference) {
        JsonObject old = Northtown.appointment(reference);
        tenant.follows("Change the time");
        shows("/tenant/choose-time", "Choose a new time", "Choose a new time", 1);
        tenant.choosesTime(4);
        shows("/tenant/check", "Change your visit", "Change your visit", 1);
        assertThat(window("Now")).contains(DATES.day(Northtown.instant(old, "earliestArrival")));
        String chosen = window("New");
        assertThat(chosen).isNotEqualTo(window("Now"));
        assertThat(tenant.main()).contains("Why are you changing it?", "You do not have to say.");
        tenant.page().getByLabel("I am not well").check();
        tenant.presses("Keep it 10 minutes longer");
        assertThat(tenant.page().getByLabel("I am not well").isChecked())
                .as("what was said is kept")
                .isTrue();
        tenant.presses("Change to the new time");
        shows("/tenant/booked", "Your visit is changed", "Your visit is changed", 0);
        assertThat(tenant.reference()).isEqualTo(reference);
        assertThat(tenant.main()).contains(chosen);
        saysWhoComesWhen(reference);
        assertThat(tenant.phone().textWith("your visit is now")).contains("Ref " + reference + ".");
        saysWhatHasChanged(reference, old);
    }

    private void saysWhatHasChanged(String reference, JsonObject old) {
        JsonObject moved = Northtown.appointment(reference);
        JsonObject event = moved.getJsonArray("history").getJsonObject(1);
        assertThat(event.getString("reason")).isEqualTo("unwell");
        tenant.page().getByText("What has changed").click();
        String at = DATES.day(Northtown.instant(event, "at")) + " at " + DATES.time(Northtown.instant(event, "at"));
        assertThat(tenant.page().locator("details li").allInnerTexts())
                .hasSize(2)
                .last()
                .isEqualTo("Changed on " + at + ": from " + said(old) + ", to " + said(moved) + ".");
        assertThat(tenant.page().locator("details").innerText()).doesNotContain("well", "person", "Grace");
    }

    private static String said(JsonObject visit) {
        Instant from = Northtown.instant(visit, "earliestArrival");
        return DATES.day(from) + ", " + DATES.times(from, Northtown.instant(visit, "latestArrival"));
    }

    private void cancels(String reference) {
        tenant.follows("Cancel the visit");
        shows("/tenant/cancel", "Cancel your visit", "Cancel your visit", 0);
        assertThat(tenant.main()).contains("Could another time help?", "You do not have to say.");
        tenant.page().getByLabel("It is already fixed").check();
        tenant.presses("Cancel this visit");
        shows("/tenant/cancelled", "Your visit is cancelled", "Your visit is cancelled", 1);
        assertThat(Northtown.appointment(reference).getString("status")).isEqualTo("CANCELLED_BY_TENANT");
        assertThat(tenant.phone().textWith("is cancelled")).contains("Ref " + reference + ".");
    }

    private void hasItBack(Household home) {
        tenant.presses("Have my visit back");
        shows("/tenant/booked", "Your visit is booked", "Your visit is booked", 0);
        saysWhoComesWhen(tenant.reference());
        tenant.follows("All your visits");
        shows("/tenant/home", "Hello, " + home.firstName(), "Your visits", 0);
        assertThat(tenant.main()).containsIgnoringCase("Your next visit").contains("Grace Adeyemi is coming.");
    }

    private void signsOut() {
        tenant.presses("Sign out");
        shows("/signin/signed-out", "You are signed out", "You are signed out", 1);
        tenant.goesTo("/tenant/home");
        assertThat(tenant.path()).isEqualTo("/signin/sign-in");
    }

    private void saysWhoComesWhen(String reference) {
        assertThat(reference).matches("[ACDEFGHJKMNPQRTUVWXY34679]{6}");
        JsonObject visit = Northtown.appointment(reference);
        String times =
                DATES.times(Northtown.instant(visit, "earliestArrival"), Northtown.instant(visit, "latestArrival"));
        assertThat(tenant.main())
                .contains("Reference " + reference.substring(0, 3) + " " + reference.substring(3))
                .contains(DATES.day(Northtown.instant(visit, "earliestArrival")))
                .contains(times.substring(0, 1).toUpperCase(Locale.UK) + times.substring(1))
                .contains("Grace Adeyemi", "Badge " + tenant.home().badge(), "Make sure an adult is at home.");
        assertThat(tenant.page().locator("main img").evaluateAll("all => all.map(each => each.naturalWidth > 0)"))
                .as("the drawn face loads")
                .isEqualTo(List.of(true));
    }

    private String window(String heading) {
        return tenant.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(heading).setExact(true))
                .locator(".when")
                .innerText();
    }

    private void shows(String path, String heading, String title, int solidButtons) {
        assertThat(tenant.path()).isEqualTo(path);
        assertThat(tenant.heading()).isEqualTo(heading);
        assertThat(tenant.title()).isEqualTo(title + " - Northtown Homes");
        assertThat(tenant.page().locator("main .btn:not(.alt):not(.warn)").count())
                .as("solid buttons on " + path)
                .isEqualTo(solidButtons);
    }
}
