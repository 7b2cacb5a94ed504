package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Safeguard 14: a form that is not ours, or comes from elsewhere, is refused with a page and does nothing. */
class ForgedFormsE2E {

    private static final String STATE = "jakarta.faces.ViewState";

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void forms_without_our_state_or_from_elsewhere_are_refused_and_change_nothing() {
        Household home = Northtown.newHousehold();
        Northtown.needs(home, home.order() + "b", "GAS_SAFETY_CHECK", "");
        Tenant tenant = journey.tenant(home);
        tenant.goesTo("/signin/sign-in");
        Form asksForCode = Form.of(tenant.page(), "Send me a code");
        tenant.signsIn();
        String visit = tenant.books(home.order());
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("cancel", formOn(tenant, "/tenant/cancel?ref=" + visit, "Cancel this visit"));
        forms.put(
                "link, cancel", formOn(tenant, tenant.phone().linkInTextWith(visit) + "/cancel", "Cancel this visit"));
        forms.put("sign in", asksForCode);
        forms.put(
                "choose",
                formOn(tenant, "/tenant/choose-time?order=" + Household.escaped(home.order() + "b"), "Continue")
                        .with("slot", tenant.times().first().getAttribute("value")));
        tenant.choosesATime(home.order() + "b");
        forms.put("book", Form.of(tenant.page(), "Book this visit"));
        Map<String, String> before = Records.fingerprint();

        SoftAssertions all = new SoftAssertions();
        forms.forEach((name, form) -> forgeriesOf(form).forEach((how, forged) -> {
            HttpResponse<String> answer = forged.send();
            all.assertThat(answer.statusCode()).as(name + ", " + how).isEqualTo(403);
            all.assertThat(answer.body())
                    .as(name + ", " + how)
                    .contains("We could not do that", "Nothing has changed.")
                    .doesNotContain("Exception", "\tat ", "jakarta.faces.application", "Payara");
        }));
        all.assertAll();
        Form signsOut = Form.of(tenant.page(), "Sign out");
        assertThat(signsOut.saying("Origin", "https://elsewhere.example").send().statusCode())
                .isEqualTo(403);
        assertThat(Records.fingerprint()).isEqualTo(before);

        assertThat(forms.get("book").send().statusCode())
                .as("the form as it was")
                .isEqualTo(302);
        assertThat(Records.appointmentsFor(home.order() + "b")).isEqualTo(1);
    }

    private static Map<String, Form> forgeriesOf(Form form) {
        String state = form.field(STATE);
        char other = state.charAt(40) == 'A' ? 'B' : 'A';
        Map<String, Form> forgeries = new LinkedHashMap<>();
        forgeries.put("no state", form.without(STATE));
        forgeries.put("empty state", form.with(STATE, ""));
        forgeries.put("stateless", form.with(STATE, "stateless"));
        forgeries.put("state of another kind", form.with(STATE, "-123456789:987654321"));
        forgeries.put("mangled state", form.with(STATE, state.substring(0, 40) + other + state.substring(41)));
        forgeries.put("half a state", form.with(STATE, state.substring(0, state.length() / 2 / 4 * 4)));
        forgeries.put("made-up state", form.with(STATE, "QUJD".repeat(60)));
        forgeries.put("foreign origin", form.saying("Origin", "https://elsewhere.example"));
        forgeries.put("origin of another port", form.saying("Origin", "http://localhost:1"));
        forgeries.put("null origin", form.saying("Origin", "null"));
        forgeries.put("cross-site", form.notSaying("Origin").saying("Sec-Fetch-Site", "cross-site"));
        forgeries.put("same site, other host", form.notSaying("Origin").saying("Sec-Fetch-Site", "same-site"));
        forgeries.put("foreign referer", form.notSaying("Origin").saying("Referer", "https://elsewhere.example/"));
        forgeries.put("nothing said of where from", form.notSaying("Origin"));
        return forgeries;
    }

    private static Form formOn(Tenant tenant, String address, String button) {
        tenant.goesTo(address);
        return Form.of(tenant.page(), button);
    }

    @Test
    void an_address_written_another_way_gets_past_no_guard() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String page : List.of("/api/%2e%2e/signin/sign-in", "/theme/%2e%2e/signin/sign-in", "/signin/%73ign-in")) {
            all.assertThat(ask(page, "POST", "https://elsewhere.example").statusCode())
                    .as("POST " + page)
                    .isEqualTo(403);
            all.assertThat(ask(page, "GET", "").headers().firstValue("Cache-Control"))
                    .as("GET " + page)
                    .contains("no-store");
        }
        for (String page : List.of("/%74enant/home", "/api/%2e%2e/tenant/home")) {
            HttpResponse<String> answer = ask(page, "GET", "");
            all.assertThat(answer.statusCode()).as("GET " + page).isEqualTo(303);
            all.assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as("GET " + page)
                    .isEqualTo("/signin/sign-in?next=%2Ftenant%2Fhome");
        }
        all.assertAll();
    }

    private static HttpResponse<String> ask(String page, String method, String origin) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Journey.site() + page))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
