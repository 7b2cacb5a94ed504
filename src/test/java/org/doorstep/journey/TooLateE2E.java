package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two hours before a visit it is changed by phone: every page on which somebody may find out says so, with the number. */
class TooLateE2E {

    private static final String PHONE = "0191 498 0000";
    private static final int MINUTES_BEFORE = 110;

    @RegisterExtension
    final Journey journey = new Journey();

    private Tenant tenant;
    private String reference;
    private String link;

    @BeforeEach
    void a_tenant_with_a_visit() {
        Household home = Northtown.newHousehold();
        tenant = journey.tenant(home);
        tenant.signsIn();
        reference = tenant.books(home.order());
        link = tenant.phone().linkInTextWith(reference);
    }

    @Test
    void every_page_that_is_opened_too_late_gives_the_number() {
        String check = checkOf("/tenant/choose-time?change=" + reference, 1);
        String linkCheck = checkOf(link + "/times", 2);
        Visits.beginIn(reference, MINUTES_BEFORE);

        for (String page : List.of(
                "/tenant/choose-time?change=" + reference,
                "/tenant/cancel?ref=" + reference,
                check,
                link + "/times",
                link + "/cancel",
                linkCheck)) {
            tenant.goesTo(page);
            assertThat(tenant.path()).as(page).isEqualTo("/open/too-late");
            assertThat(tenant.heading()).as(page).isEqualTo("Your visit is very soon");
            assertThat(tenant.main()).as(page).contains("Nothing has changed.", PHONE);
        }
        for (String page : List.of("/tenant/booked?ref=" + reference, link)) {
            tenant.goesTo(page);
            assertThat(tenant.main()).as(page).contains("too close to the visit", PHONE);
        }
        assertThat(Northtown.appointment(reference).getString("status")).isEqualTo("BOOKED");
    }

    @Test
    void every_form_that_is_sent_too_late_gives_the_number_and_changes_nothing() {
        Form chooses = on("/tenant/choose-time?change=" + reference, "Continue").with("slot", slot());
        Form cancels = on("/tenant/cancel?ref=" + reference, "Cancel this visit");
        Form changes = on(checkOf("/tenant/choose-time?change=" + reference, 1), "Change to the new time");
        Form linkChooses = on(link + "/times", "Continue").with("slot", slot());
        Form linkCancels = on(link + "/cancel", "Cancel this visit");
        Form linkChanges = on(checkOf(link + "/times", 2), "Change to the new time");
        Visits.beginIn(reference, MINUTES_BEFORE);
        String before = Northtown.appointment(reference).toString();

        for (Form form : List.of(chooses, cancels, changes, linkChooses, linkCancels, linkChanges)) {
            assertThat(form.send().headers().firstValue("Location").orElse("")).endsWith("/open/too-late");
        }
        assertThat(Northtown.appointment(reference)).hasToString(before);
    }

    @Test
    void somebody_who_opens_an_old_page_of_a_cancelled_visit_sees_that_it_is_cancelled() {
        tenant.goesTo("/tenant/cancel?ref=" + reference);
        tenant.presses("Cancel this visit");

        for (String page : List.of("/tenant/choose-time?change=" + reference, "/tenant/cancel?ref=" + reference)) {
            tenant.goesTo(page);
            assertThat(tenant.heading()).as(page).isEqualTo("This visit was cancelled");
        }
    }

    private String checkOf(String times, int which) {
        tenant.goesTo(times);
        tenant.choosesTime(which);
        return tenant.page().url();
    }

    private Form on(String address, String button) {
        tenant.goesTo(address);
        return Form.of(tenant.page(), button);
    }

    private String slot() {
        return tenant.times().first().getAttribute("value");
    }
}
