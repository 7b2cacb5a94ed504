package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Safeguard 5: the session's token, its quarter of an hour, and its end. */
class SessionE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;

    @BeforeEach
    void a_tenant() {
        home = Northtown.newHousehold();
        tenant = journey.tenant(home);
    }

    @Test
    void the_token_is_new_at_each_sign_in_and_is_kept_from_scripts_and_addresses() {
        List<String> asked = new ArrayList<>();
        tenant.page().onRequest(request -> asked.add(request.url()));
        tenant.page()
                .context()
                .addCookies(List.of(new Cookie("doorstep", "planted-by-somebody1").setUrl(Journey.site())));
        tenant.signsIn();
        Cookie first = theCookie();
        tenant.books(home.order());
        tenant.signsIn();
        Cookie second = theCookie();

        assertThat(first.value).isNotEqualTo("planted-by-somebody1").hasSizeGreaterThanOrEqualTo(22);
        assertThat(second.value).isNotEqualTo(first.value);
        assertThat(first.httpOnly).isTrue();
        assertThat(first.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(first.expires).as("ends with the browser").isEqualTo(-1);
        assertThat(asked).isNotEmpty().noneMatch(url -> url.contains(first.value) || url.contains("jsessionid"));
    }

    @Test
    void signing_out_ends_it_on_the_server() {
        tenant.signsIn();
        String kept = Form.cookies(tenant.page());
        assertThat(Form.get("/tenant/home", kept).statusCode()).isEqualTo(200);

        tenant.presses("Sign out");

        assertThat(tenant.page().context().cookies()).isEmpty();
        var replayed = Form.get("/tenant/home", kept);
        assertThat(replayed.statusCode()).isEqualTo(303);
        assertThat(replayed.headers().firstValue("Location").orElse("")).startsWith("/signin/sign-in");
        assertThat(replayed.body()).doesNotContain(home.firstName());
    }

    @Test
    void the_footer_says_when_and_after_fifteen_idle_minutes_it_is_so() {
        tenant.signsIn();
        assertThat(tenant.page().locator("footer").innerText())
                .containsPattern(
                        "You will be signed out after 15 minutes without use, at (1?[0-9](:[0-9]{2})?(am|pm)|midday|midnight)\\.");
        Records.idle(home, 14);
        tenant.goesTo("/tenant/home");
        assertThat(tenant.path()).as("after 14 minutes").isEqualTo("/tenant/home");

        Records.idle(home, 15);
        tenant.follows("Why we need to visit");

        assertThat(tenant.path()).isEqualTo("/signin/sign-in");
        assertThat(tenant.main()).contains("You were signed out", "This was after 15 minutes without use");
        tenant.givesDetails();
        tenant.givesCode(tenant.phone().newCode());
        assertThat(tenant.heading()).as("back where they were going").isEqualTo("Why we need to visit");
    }

    @Test
    void however_much_it_is_used_it_ends_after_twelve_hours() {
        tenant.signsIn();
        Records.change(
                "UPDATE signed_in_session SET started_at = started_at - INTERVAL 12 HOUR"
                        + " WHERE person_id = (SELECT id FROM person WHERE person_reference = ?)",
                home.personReference());

        tenant.goesTo("/tenant/home");

        assertThat(tenant.path()).isEqualTo("/signin/sign-in");
    }

    @Test
    void a_half_made_booking_is_carried_on_after_signing_in_again() {
        tenant.signsIn();
        tenant.choosesATime(home.order());
        String hold = tenant.parameter("hold");
        Records.idle(home, 16);

        tenant.presses("Book this visit");
        assertThat(tenant.main()).contains("You were signed out");
        assertThat(Records.appointmentsFor(home.order())).isZero();
        tenant.givesDetails();
        tenant.givesCode(tenant.phone().newCode());

        assertThat(tenant.path()).isEqualTo("/tenant/check");
        assertThat(tenant.parameter("hold")).isEqualTo(hold);
        tenant.presses("Book this visit");
        assertThat(tenant.heading()).isEqualTo("Your visit is booked");
    }

    @Test
    void a_time_chosen_when_it_had_ended_is_still_chosen() {
        tenant.signsIn();
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order()));
        tenant.follows("Mornings");
        String slot = tenant.times().nth(2).getAttribute("value");
        Records.idle(home, 16);
        tenant.choosesTime(2);
        assertThat(tenant.main()).contains("You were signed out");
        tenant.givesDetails();
        tenant.givesCode(tenant.phone().newCode());

        assertThat(tenant.path()).isEqualTo("/tenant/choose-time");
        assertThat(tenant.page().locator("input[name=slot]:checked").getAttribute("value"))
                .isEqualTo(slot);
        assertThat(tenant.page().locator("nav > .chips [aria-current]").innerText())
                .isEqualTo("Mornings");
        tenant.presses("Continue");
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("Carry on where you left off", "It is not booked yet.");
    }

    private Cookie theCookie() {
        List<Cookie> cookies = tenant.page().context().cookies();
        assertThat(cookies).extracting(each -> each.name).containsExactly("doorstep");
        return cookies.get(0);
    }
}
