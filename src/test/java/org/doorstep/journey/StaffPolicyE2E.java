package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the staff pages refuse, and the policy under which browsers show them. */
class StaffPolicyE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Colleague admin;

    @BeforeEach
    void an_administrator() {
        Records.change("DELETE FROM password_try");
        admin = Colleague.on(journey, Look.DESKTOP).signsInAs("admin");
    }

    @Test
    void forms_of_others_and_forged_calls_are_refused_with_a_page_of_ours() {
        admin.goesTo("/staff/new-user");
        Form form = Form.of(admin.page(), "Add them");

        for (Form forged : List.of(
                form.saying("Origin", "https://elsewhere.example"),
                form.without("jakarta.faces.ViewState"),
                form.with("jakarta.faces.ViewState", "A".repeat(200)))) {
            var answer = forged.send();
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("You cannot do this", "Nothing has changed");
        }
        var nonce = form.with("primefaces.nonce", "'\"><script>")
                .with("jakarta.faces.partial.ajax", "true")
                .send();
        assertThat(nonce.body()).doesNotContain("'\"><script>");
        assertThat(form.with("primefaces.nonce", "c3RhbGU=").send().statusCode())
                .as("a stale nonce")
                .isEqualTo(200);
    }

    @Test
    void each_page_has_a_policy_of_its_own_and_no_script_without_its_nonce() {
        String policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'; script-src 'self' 'nonce-([A-Za-z0-9_-]{22})'";
        String first = "";
        for (String page :
                List.of("/staff/home", "/staff/users", "/staff/differences", "/staff/audit", "/staff/nothing")) {
            var answer = Form.get(page, admin.cookies());
            List<String> policies = answer.headers().allValues("Content-Security-Policy");
            assertThat(policies).as(page).singleElement().asString().matches(policy);
            String nonce = policies.get(0).replaceFirst(policy, "$1");
            assertThat(nonce).as(page).isNotEqualTo(first);
            first = nonce;
            assertThat(answer.body().replaceAll("<script[^>]* nonce=\"" + nonce + "\"", ""))
                    .as(page)
                    .doesNotContain("<script", "<style", " style=", " onclick=", "jsessionid");
            assertThat(answer.headers().allValues("Set-Cookie")).as(page).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).as(page).contains("no-store");
        }
        try (BrowserContext context = journey.open(Look.DESKTOP.options())) {
            assertThat(context.cookies()).isEmpty();
        }
    }
}
