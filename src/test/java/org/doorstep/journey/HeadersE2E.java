package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Safeguards 13 and 14 (looking): what every answer tells browsers, and that no page changes anything by being looked at. */
class HeadersE2E {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** The one script of signed-in pages, and that of the simulated phones: files of our own. PrimeFaces adds a nonce to each script, which is empty where the policy has none. */
    private static final Pattern OUR_SCRIPT = Pattern.compile(
            "<script src=\"/theme/(?:tenant|simulator)\\.js\\?v=[0-9a-f]+\" defer=\"defer\"( nonce=\"\")?></script>");

    private static final Pattern THEME = Pattern.compile("\"(/theme/[^\"]+)\"");

    @RegisterExtension
    final Journey journey = new Journey();

    private final SoftAssertions all = new SoftAssertions();

    @Test
    void every_answer_says_what_browsers_must_not_do_and_no_page_changes_anything() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        List<String> pages = pagesOf(tenant);
        String cookies = Form.cookies(tenant.page());
        var before = Records.fingerprint();

        Set<String> themes = new TreeSet<>();
        for (String page : pages) {
            HttpResponse<String> answer = Form.get(page, cookies);
            assertSafe(page, answer);
            all.assertThat(header(answer, "Cache-Control")).as(page).isEqualTo("no-store");
            all.assertThat(OUR_SCRIPT.matcher(answer.body()).replaceFirst(""))
                    .as(page)
                    .doesNotContain("<script", "<style", " style=", "onclick=", "jsessionid");
            Matcher theme = THEME.matcher(answer.body());
            while (theme.find()) {
                themes.add(theme.group(1));
            }
        }
        assertThat(Records.fingerprint()).as("after GETs of all pages").isEqualTo(before);

        assertThat(themes).hasSizeGreaterThanOrEqualTo(4);
        for (String file : themes) {
            HttpResponse<String> answer = Form.get(file, "");
            assertSafe(file, answer);
            all.assertThat(answer.statusCode()).as(file).isEqualTo(200);
            all.assertThat(header(answer, "Cache-Control")).as(file).startsWith("public, max-age=");
        }
        Form signsOut = formOn(tenant, "/tenant/home", "Sign out");
        assertSafe("sign out", signsOut.send());
        assertSafe("sent to sign in", Form.get("/tenant/home", cookies));
        assertSafe(
                "refused",
                signsOut.saying("Origin", "https://elsewhere.example").send());
        all.assertAll();
    }

    private static List<String> pagesOf(Tenant tenant) {
        Household home = tenant.home();
        Northtown.needs(home, home.order() + "b", "GAS_SAFETY_CHECK", "");
        tenant.signsIn();
        String cancelled = tenant.books(home.order());
        tenant.goesTo("/tenant/cancel?ref=" + cancelled);
        tenant.presses("Cancel this visit");
        String booked = tenant.books(home.order());
        String link = tenant.phone().linkInTextWith(booked);
        tenant.choosesATime(home.order() + "b");
        List<String> pages = new ArrayList<>(List.of(
                "/", "/signin/sign-in", "/signin/sign-in?timed-out=yes", "/signin/enter-code", "/signin/signed-out"));
        pages.addAll(
                List.of("/open/accessibility", "/open/privacy", "/open/link-ended", "/open/too-late", "/open/refused"));
        pages.addAll(List.of(
                "/open/problem",
                "/open/unavailable",
                "/no/such/page",
                "/tenant/nothing",
                "/simulator",
                "/signin/sign-out"));
        pages.addAll(
                List.of(link, link + "/times", link + "/cancel", "/v/AAAAAAAAAAAAAAAAAAAAAA", "/open/start.xhtml"));
        pages.addAll(List.of(
                "/tenant/home",
                "/tenant/why?order=" + Household.escaped(home.order()),
                "/tenant/choose-time?order=" + Household.escaped(home.order() + "b"),
                "/tenant/choose-time?change=" + booked + "&part=MORNING",
                "/tenant/check?hold=" + tenant.parameter("hold"),
                "/tenant/booked?ref=" + booked,
                "/tenant/cancel?ref=" + booked,
                "/tenant/cancelled?ref=" + cancelled,
                "/tenant/check?hold=nobodys",
                "/tenant/details",
                "/tenant/sessions",
                "/tenant/password",
                "/tenant/prove?next=%2Ftenant%2Fpassword",
                "/tenant/away?draft=yes",
                "/session"));
        return pages;
    }

    private static Form formOn(Tenant tenant, String address, String button) {
        tenant.goesTo(address);
        return Form.of(tenant.page(), button);
    }

    private void assertSafe(String what, HttpResponse<String> answer) {
        all.assertThat(header(answer, "Content-Security-Policy")).as(what).isEqualTo(POLICY);
        all.assertThat(header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        all.assertThat(header(answer, "Referrer-Policy")).as(what).isEqualTo("same-origin");
        all.assertThat(header(answer, "Permissions-Policy"))
                .as(what)
                .contains("camera=()", "microphone=()", "geolocation=()");
        all.assertThat(header(answer, "Server") + header(answer, "X-Powered-By"))
                .as(what + ": who serves")
                .isEmpty();
        all.assertThat(String.join(";", answer.headers().allValues("Set-Cookie")))
                .as(what + ": cookies")
                .doesNotContain("JSESSIONID");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
