package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Safeguard 26: double click, back button, refresh: one booking, same reference. And what happens when the time went meanwhile. */
class OneBookingE2E {

    private static final String BOOK = "Book this visit";

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;

    @BeforeEach
    void a_tenant_before_the_last_button() {
        home = Northtown.newHousehold();
        tenant = journey.tenant(home);
        tenant.signsIn();
        tenant.choosesATime(home.order());
    }

    @Test
    void a_double_click_then_back_and_refresh_are_one_booking() {
        Page page = tenant.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(BOOK))
                .dblclick();
        page.waitForURL("**/tenant/booked?ref=*");
        String reference = tenant.reference();

        page.goBack();
        assertThat(tenant.path()).as("back from the booked visit").isEqualTo("/tenant/booked");
        assertThat(tenant.reference()).isEqualTo(reference);
        page.reload();
        assertThat(tenant.reference()).isEqualTo(reference);

        assertBookedOnceAs(reference);
    }

    @Test
    void two_tabs_that_press_at_once_are_one_booking() {
        Tenant otherTab = journey.tenant(home, tenant.page().context());
        otherTab.goesTo(tenant.page().url());
        for (Tenant tab : List.of(tenant, otherTab)) {
            // Returns at once, so that the second press does not wait for the first one's page.
            tab.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(BOOK))
                    .evaluate("b => b.click()");
        }
        tenant.page().waitForURL("**/tenant/booked?ref=*");
        otherTab.page().waitForURL("**/tenant/booked?ref=*");

        assertThat(otherTab.reference()).isEqualTo(tenant.reference());
        assertBookedOnceAs(tenant.reference());
    }

    @Test
    void the_same_form_sent_eight_times_at_once_and_once_more_later_is_one_booking() {
        Form form = Form.of(tenant.page(), BOOK);

        List<CompletableFuture<HttpResponse<String>>> sent =
                Stream.generate(form::sendAtOnce).limit(8).toList();
        List<String> led = sent.stream()
                .map(each -> each.join()
                        .headers()
                        .firstValue("Location")
                        .orElse("status " + each.join().statusCode()))
                .distinct()
                .toList();

        assertThat(led).hasSize(1);
        assertThat(led.get(0)).contains("/tenant/booked?ref=");
        assertThat(form.send().headers().firstValue("Location")).hasValue(led.get(0));
        assertBookedOnceAs(led.get(0).substring(led.get(0).length() - 6));
    }

    @Test
    void a_time_that_went_meanwhile_is_said_and_nothing_else_is_lost() {
        tenant.goesTo("/tenant/choose-time?order=" + Household.escaped(home.order()));
        tenant.follows("Mornings");
        String slot = tenant.times().first().getAttribute("value");
        String name = tenant.times().first().getAttribute("id");
        tenant.choosesTime(0);
        Records.endHold(tenant.parameter("hold"));
        Household other = Northtown.newHouseholdSharingOperativeWith(home);
        assertThat(Northtown.book(other.order(), slot).status()).isEqualTo(201);

        tenant.presses(BOOK);

        assertThat(tenant.main()).contains("Sorry, that time has just been taken", "Nothing is booked yet.");
        assertThat(tenant.parameter("order")).isEqualTo(Household.escaped(home.order()));
        assertThat(tenant.page().locator("nav > .chips [aria-current]").innerText())
                .as("the filter")
                .isEqualTo("Mornings");
        assertThat(tenant.page().locator("input[value='" + slot + "']").count())
                .as("the time at " + name)
                .isZero();
        assertThat(Records.appointmentsFor(home.order())).isZero();
        tenant.choosesTime(0);
        tenant.presses(BOOK);
        assertBookedOnceAs(tenant.reference());
    }

    @Test
    void a_time_to_change_to_that_went_meanwhile_leaves_the_visit_as_it_was() {
        tenant.presses(BOOK);
        String reference = tenant.reference();
        String before = Northtown.appointment(reference).getString("earliestArrival");
        tenant.follows("Change the time");
        String slot = tenant.times().nth(1).getAttribute("value");
        tenant.choosesTime(1);
        Records.endHold(tenant.parameter("hold"));
        Household other = Northtown.newHouseholdSharingOperativeWith(home);
        assertThat(Northtown.book(other.order(), slot).status()).isEqualTo(201);

        tenant.presses("Change to the new time");

        assertThat(tenant.main()).contains("Sorry, that time has just been taken", "Your visit has not changed.");
        assertThat(tenant.parameter("change")).isEqualTo(reference);
        assertThat(Northtown.appointment(reference).getString("earliestArrival"))
                .isEqualTo(before);
        assertBookedOnceAs(reference);
    }

    private void assertBookedOnceAs(String reference) {
        assertThat(Records.appointmentsFor(home.order())).isEqualTo(1);
        assertThat(Northtown.appointment(reference).getString("status")).isEqualTo("BOOKED");
        Records.fingerprint();
        assertThat(tenant.phone().texts())
                .filteredOn(text -> text.contains(reference))
                .hasSize(1);
    }
}
