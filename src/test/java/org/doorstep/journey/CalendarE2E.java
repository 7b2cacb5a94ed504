package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant takes a visit over into their calendar. */
class CalendarE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void a_visit_is_offered_for_the_calendar_where_it_is_shown() {
        Tenant tenant = journey.tenant(Northtown.newHousehold());
        tenant.signsIn();
        String reference = tenant.books(tenant.home().order());
        String link = tenant.phone().linkInTextWith(reference);
        String cookies = Form.cookies(tenant.page());

        for (String page : List.of("/tenant/booked?ref=" + reference, "/tenant/home", link)) {
            tenant.goesTo(page);
            Locator offer =
                    tenant.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add to your calendar"));
            HttpResponse<String> file = Form.get(offer.getAttribute("href"), cookies);

            assertThat(file.statusCode()).as(page).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            VEvent event = Biweekly.parse(file.body()).first().getEvents().get(0);
            assertThat(event.getSummary().getValue())
                    .startsWith(page.equals(link) ? "Northtown Homes: a visit to you" : "Northtown Homes: repair");
            assertThat(file.body())
                    .doesNotContain("LOCATION", "NE28", tenant.home().firstName());
        }
    }

    @Test
    void nobody_is_given_a_file_without_signing_in_or_without_a_link() {
        Tenant tenant = journey.tenant(Northtown.newHousehold());
        tenant.signsIn();
        String reference = tenant.books(tenant.home().order());

        assertThat(Form.get("/tenant/visit.ics?ref=" + reference, "").statusCode())
                .isEqualTo(303);
        assertThat(Form.get("/open/visit.ics", "").statusCode()).isEqualTo(404);
        assertThat(Form.get("/v/AAAAAAAAAAAAAAAAAAAAAA/visit.ics", "")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/open/link-ended");
    }
}
