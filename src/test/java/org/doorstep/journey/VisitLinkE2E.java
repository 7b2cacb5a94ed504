package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Safeguard 7: the link in a text opens one visit, tells nothing else, is spent only by a form, and ends. */
class VisitLinkE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant holder;
    private String reference;
    private String otherVisit;
    private String link;

    @BeforeEach
    void a_text_with_a_link() {
        home = Northtown.newHousehold();
        Northtown.needs(home, home.order() + "b", "TENANCY_VISIT", "");
        otherVisit = bookedByPhone(home.order() + "b");
        reference = bookedByPhone(home.order());
        holder = journey.tenant(home);
        link = holder.phone().linkInTextWith(reference);
    }

    @Test
    void ten_looks_by_a_scanner_change_nothing() {
        assertThat(link).matches(Journey.site() + "/v/[A-Za-z0-9_-]{22,}");
        Map<String, String> before = Records.fingerprint();

        for (int look = 1; look <= 10; look++) {
            for (String page : List.of("", "/times", "/times?part=MORNING", "/cancel", "/visit.ics")) {
                assertThat(Form.get(link + page, "").statusCode()).isEqualTo(200);
            }
        }

        assertThat(Records.fingerprint()).isEqualTo(before);
    }

    @Test
    void its_pages_show_no_home_no_name_no_job_and_no_other_visit() {
        for (String page : List.of("", "/times", "/cancel", "/visit.ics")) {
            HttpResponse<String> seen = Form.get(link + page, "");

            assertThat(seen.body())
                    .as(page)
                    .doesNotContain(home.address(), "Lantern", "NE28", home.firstName(), "O'Leary", "O&#39;Leary")
                    .doesNotContain(home.order(), home.rentAccount(), home.uprn(), "Put in by a test")
                    .doesNotContain(
                            "Repair", "Tenancy visit", "Grace", home.badge(), home.mobile(), reference, otherVisit);
            assertThat(seen.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(seen.headers().firstValue("Referrer-Policy"))
                    .as("the link stays here")
                    .hasValue("same-origin");
        }
    }

    @Test
    void a_form_moves_the_visit_and_spends_the_link() {
        holder.goesTo(link);
        holder.follows("Change the time");
        holder.choosesTime(3);
        assertThat(holder.heading()).isEqualTo("Change your visit");
        holder.presses("Keep it 10 minutes longer");
        assertThat(holder.path()).startsWith("/v/").endsWith("/check");
        assertThat(holder.main()).contains("We are now keeping this time for you until");
        holder.page().getByLabel("I cannot be at home then").check();
        Form again = Form.of(holder.page(), "Change to the new time");
        holder.presses("Change to the new time");

        assertThat(holder.heading()).isEqualTo("Your visit is changed");
        assertThat(holder.main()).doesNotContain(home.firstName(), home.address(), "Repair");
        assertThat(Northtown.appointment(reference)
                        .getJsonArray("history")
                        .getJsonObject(1)
                        .getString("reason"))
                .isEqualTo("not_home");
        assertEnded(link);
        Map<String, String> before = Records.fingerprint();
        assertThat(again.send().headers().firstValue("Location").orElse("")).endsWith("/open/link-ended");
        assertThat(Records.fingerprint()).isEqualTo(before);
        String next = holder.phone().linkInTextWith("your visit is now");
        assertThat(next).isNotEqualTo(link);
        assertThat(Form.get(next, "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_cancels_that_visit_and_no_other() {
        holder.goesTo(link);
        holder.follows("Cancel the visit");
        holder.presses("Cancel this visit");

        assertThat(holder.heading()).isEqualTo("Your visit is cancelled");
        assertThat(Northtown.appointment(reference).getString("status")).isEqualTo("CANCELLED_BY_TENANT");
        assertThat(Northtown.appointment(otherVisit).getString("status")).isEqualTo("BOOKED");
        assertEnded(link);
    }

    @Test
    void it_ends_when_the_window_begins() {
        Form cancels = formOn(link + "/cancel", "Cancel this visit");
        Visits.beginIn(reference, -5);

        assertEnded(link);
        assertEnded(link + "/times");
        assertEnded(link + "/cancel");
        assertEnded(link + "/visit.ics");
        assertThat(cancels.send().headers().firstValue("Location").orElse("")).endsWith("/open/link-ended");
        assertThat(Northtown.appointment(reference).getString("status")).isEqualTo("BOOKED");
    }

    @Test
    void a_link_that_nobody_sent_opens_nothing() {
        assertEnded(link.substring(0, link.length() - 22) + "AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(Form.get("/v/short", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_forwarded_hold_of_another_is_not_found() {
        holder.goesTo(link);
        holder.follows("Change the time");
        holder.choosesTime(2);
        Form changes = Form.of(holder.page(), "Change to the new time");
        Household other = Northtown.newHousehold();
        Tenant stranger = journey.tenant(other);
        stranger.signsIn();
        stranger.choosesATime(other.order());
        String theirs = stranger.parameter("hold");
        Map<String, String> before = Records.fingerprint();

        assertThat(Form.get(link + "/check?hold=" + theirs, "").statusCode()).isEqualTo(404);
        changes.with("hold", theirs).send();

        assertThat(Records.fingerprint()).isEqualTo(before);
    }

    private static String bookedByPhone(String order) {
        String soonest = Northtown.slots(order).get(0).getString("slotId");
        return Northtown.book(order, soonest).json().getString("reference");
    }

    private Form formOn(String address, String button) {
        holder.goesTo(address);
        return Form.of(holder.page(), button);
    }

    private void assertEnded(String address) {
        holder.goesTo(address);
        assertThat(holder.heading()).isEqualTo("This link has ended");
        assertThat(holder.main()).contains("Nothing has changed.");
    }
}
