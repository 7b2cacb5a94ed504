package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.api.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator and an adviser do on their pages, under the policy that is served, with nothing to complain of in the console. */
class StaffPagesE2E {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String PASSWORD = "a blue kettle in the hall";

    @RegisterExtension
    final Journey journey = new Journey();

    private Colleague admin;

    @BeforeEach
    void an_administrator() {
        Records.change("DELETE FROM staff_sign_in_try");
        admin = Colleague.on(journey, Look.DESKTOP).signsInAs("admin");
    }

    static int nextNumber() {
        return MADE.incrementAndGet();
    }

    /** Lets the housing system differ from what stands here, and gives the difference's number. */
    static long differs(Household home, String problem, String field, String theirs) {
        Records.change(
                "INSERT INTO difference (person_id, field, problem, theirs, ours, found_at, state, version)"
                        + " SELECT id, ?, ?, ?, ?, UTC_TIMESTAMP(6), 'OPEN', 1 FROM person WHERE person_reference = ?",
                "CONTACT." + field,
                problem,
                theirs,
                problem.equals("UNSAFE") ? null : home.mobile().replace(" ", "").replaceFirst("0", "+44"),
                home.personReference());
        return Records.count("SELECT MAX(id) FROM difference");
    }

    @Test
    void somebody_is_added_sets_a_password_and_works_until_switched_off() {
        int number = nextNumber();
        String email = "new" + number + "@northtown.example";
        admin.goesTo("/staff/users");
        admin.follows("Add somebody");
        admin.fills("Full name", "Nadia New " + number);
        admin.fills("Work email address", email);
        admin.presses("Add them");
        assertThat(admin.main()).contains("Tick at least one thing that they do");
        assertThat(admin.page().getByLabel("Work email address").inputValue()).isEqualTo(email);
        admin.ticks("Manager");
        admin.presses("Add them");
        String link = admin.page().getByLabel("Their link").inputValue();
        admin.page().reload();
        assertThat(admin.page().getByLabel("Their link").count())
                .as("shown once")
                .isZero();

        Colleague nadia = Colleague.on(journey, Look.DESKTOP);
        nadia.goesTo(link);
        nadia.fills("New password", "nadianew");
        nadia.presses("Set my password");
        assertThat(nadia.main()).contains("Choose a password of at least 12 characters");
        nadia.fills("New password", PASSWORD);
        nadia.presses("Set my password");
        nadia.givesPassword(email, PASSWORD);
        assertThat(nadia.heading()).isEqualTo("Hello, Nadia New " + number);
        nadia.goesTo(link);
        assertThat(nadia.heading()).as("works once").isEqualTo("This link has ended");

        admin.page().reload();
        assertThat(admin.main()).contains("Since ");
        admin.follows("Switch this account off");
        admin.presses("Switch off");
        assertThat(admin.main()).contains("Switched off. They are signed out");
        nadia.goesTo("/staff/home");
        assertThat(nadia.path()).isEqualTo("/staff/sign-in");
        admin.presses("Switch it on again");
        nadia.givesPassword(email, PASSWORD);
        assertThat(nadia.path()).as("undone").isEqualTo("/staff/home");
        assertThat(admin.troubles().noted()).isEmpty();
        assertThat(nadia.troubles().noted()).isEmpty();
    }

    @Test
    void the_last_administrator_cannot_go() {
        admin.goesTo("/staff/users");
        admin.follows("Gareth Lloyd");
        admin.page()
                .getByLabel("Administrator", new Page.GetByLabelOptions().setExact(true))
                .uncheck();
        admin.ticks("Manager");
        admin.presses("Save");

        assertThat(admin.main()).contains("Make somebody else an administrator first");
        admin.goesTo(admin.page().url());
        admin.goesTo("/staff/users");
        admin.follows("Gareth Lloyd");
        admin.follows("Switch this account off");
        assertThat(admin.main()).contains("This is your own account.");
        admin.presses("Switch off");
        assertThat(admin.main()).contains("Make somebody else an administrator first");
    }

    @Test
    void a_key_is_shown_once_opens_the_api_and_is_ended() {
        String name = "Housing system " + nextNumber();
        admin.goesTo("/staff/new-api-key");
        admin.fills("Which system is it for?", name);
        admin.ticks("Read");
        admin.presses("Make the key");
        String key = admin.page().getByLabel("The key").inputValue();
        admin.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy"))
                .click();
        admin.page().waitForCondition(() -> admin.main().contains("Copied."));
        admin.page().reload();
        assertThat(admin.page().getByLabel("The key").count()).as("shown once").isZero();

        ApiClient client = new ApiClient(Journey.site(), key);
        assertThat(client.get("/slots?worksOrder=nothing").status()).isNotIn(401, 403);
        admin.page().reload();
        assertThat(admin.row(name).innerText()).contains("Read").doesNotContain("Never");

        admin.untilLoaded(() -> admin.row(name).getByRole(AriaRole.LINK).click());
        admin.presses("End the key");
        assertThat(admin.main()).contains("The key has ended.").doesNotContain(name);
        assertThat(client.get("/slots?worksOrder=nothing").status()).isEqualTo(401);
        assertThat(Records.rows("SELECT was, became, detail FROM audit_trail WHERE action LIKE 'api-key%'"))
                .allSatisfy(deed -> assertThat(deed).doesNotContain(key, name));
        assertThat(admin.troubles().noted()).isEmpty();
    }

    @Test
    void a_difference_is_settled_once_and_what_is_unsafe_is_not_shown() {
        Records.change("DELETE FROM difference");
        Household home = Northtown.newHousehold();
        differs(home, "DIFFERS", "MOBILE", "+447700900777");
        differs(home, "UNSAFE", "EMAIL", "");
        Colleague adviser = Colleague.on(journey, Look.DESKTOP).signsInAs("adviser");
        adviser.goesTo("/staff/home");
        assertThat(adviser.main()).contains("2\n\nDifferences to settle");
        adviser.follows("Differences to settle");
        assertThat(adviser.row("Is marked unsafe here").innerText()).contains("Not shown", home.fullName());

        adviser.untilLoaded(
                () -> adviser.row("07700 900777").getByRole(AriaRole.LINK).click());
        Colleague other = Colleague.on(journey, Look.DESKTOP).signsInAs("admin");
        other.goesTo(adviser.page().url());
        adviser.presses("Settle it");
        assertThat(adviser.main()).contains("Choose which should stay");
        adviser.page().getByText("The housing system’s: 07700 900777").click();
        adviser.presses("Settle it");
        assertThat(adviser.main())
                .contains("What the housing system says is now ours.")
                .doesNotContain("07700 900777");
        other.page().getByText("Ours: ").click();
        other.presses("Settle it");
        assertThat(other.main()).contains("That one is settled already");

        adviser.follows("Settle");
        assertThat(adviser.main()).contains("Only ours can stay here.", "Not shown");
        assertThat(adviser.page().getByRole(AriaRole.RADIO).count()).isEqualTo(1);
        adviser.page().getByText("Ours: ").click();
        adviser.presses("Settle it");
        assertThat(adviser.main()).contains("There is nothing to settle.");
        assertThat(Records.rows("SELECT state, settled_by LIKE 'staff:%' FROM difference ORDER BY id"))
                .containsExactly("TAKEN|1", "KEPT|1");
        assertThat(adviser.troubles().noted()).isEmpty();
    }

    @Test
    void a_long_list_is_paged_and_sorted_by_the_database_without_a_session() {
        for (int i = 0; i < 25; i++) {
            Records.change(
                    "INSERT INTO staff_account (reference, email, full_name, active, demo, created_at, version)"
                            + " VALUES (?, ?, ?, TRUE, FALSE, UTC_TIMESTAMP(6), 1)",
                    "paged" + nextNumber(),
                    "paged" + nextNumber() + "@example.org",
                    "Zoe Paged " + nextNumber());
        }
        admin.goesTo("/staff/users");
        assertThat(admin.row("Amina Yusuf").count()).isEqualTo(1);
        assertThat(admin.main()).contains("1 to 20 of ");

        page("Next");
        admin.page().waitForCondition(() -> admin.main().contains("21 to "));
        assertThat(admin.row("Amina Yusuf").count()).isZero();
        assertThat(admin.row("Zoe Paged").count()).isPositive();

        admin.page()
                .getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Name"))
                .click();
        admin.page().waitForCondition(() -> admin.main().contains("1 to 20 of "));
        admin.page()
                .getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Name"))
                .click();
        admin.page().waitForCondition(() -> admin.row("Zoe Paged").count() > 15);
        assertThat(admin.page().context().cookies())
                .extracting(cookie -> cookie.name)
                .containsExactly("doorstep-staff");
        assertThat(admin.troubles().noted()).isEmpty();
        Records.change("DELETE FROM staff_account WHERE reference LIKE 'paged%'");
    }

    @Test
    void a_page_left_open_until_the_session_was_over_leads_to_signing_in_and_back() {
        Records.change("DELETE FROM difference");
        Household home = Northtown.newHousehold();
        for (int i = 0; i < 21; i++) {
            differs(home, "DIFFERS", "MOBILE", "+44770090088" + i);
        }
        admin.goesTo("/staff/differences");
        Records.change("UPDATE staff_session SET last_used_at = last_used_at - INTERVAL 16 MINUTE");

        admin.untilLoaded(() -> page("Next"));

        assertThat(admin.path()).isEqualTo("/staff/sign-in");
        assertThat(admin.main()).contains("You were signed out.");
        admin.givesPassword("admin@northtown.example", "northtown-demo-front-door");
        assertThat(admin.path()).isEqualTo("/staff/differences");
        Records.change("DELETE FROM difference");
    }

    @Test
    void the_trail_is_read_by_person_author_and_date() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        tenant.signsIn();
        String reference = tenant.books(home.order());
        Colleague manager = Colleague.on(journey, Look.DESKTOP).signsInAs("manager");

        manager.goesTo("/staff/audit");
        manager.fills("For whom (reference)", home.personReference());
        manager.presses("Show");
        assertThat(manager.main()).contains(reference, "appointment.book", "on the tenants’ pages");
        manager.follows("Show all");
        manager.fills("By whom (email, or as listed)", "manager@northtown.example");
        manager.presses("Show");
        assertThat(manager.main()).contains("Ruth Cole", "staff.sign-in").doesNotContain("appointment.book");
        manager.goesTo("/staff/audit?to=2020-01-01");
        assertThat(manager.main()).contains("Nothing was done that fits this.");
        manager.goesTo("/staff/audit");
        List<String> newest = manager.page().locator("tbody tr").allInnerTexts();
        manager.follows("Older");
        assertThat(newest).hasSize(50);
        assertThat(manager.page().locator("tbody tr").count()).isPositive();
        manager.follows("Newest");
        assertThat(manager.troubles().noted()).isEmpty();
    }

    @Test
    void signing_out_ends_it_on_the_server_and_guesses_are_slowed_down() {
        String kept = admin.cookies();
        admin.presses("Sign out");
        assertThat(admin.heading()).isEqualTo("You are signed out");
        assertThat(Form.get("/staff/home", kept).statusCode()).isEqualTo(303);

        admin.goesTo("/staff/sign-in");
        for (int i = 0; i < 5; i++) {
            admin.givesPassword("planner@northtown.example", "not the password");
            assertThat(admin.main()).contains("they do not go together");
            assertThat(admin.page().getByLabel("Work email address").inputValue())
                    .isEqualTo("planner@northtown.example");
            assertThat(admin.page()
                            .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .isEmpty();
        }
        admin.givesPassword("planner@northtown.example", "northtown-demo-front-door");
        assertThat(admin.main()).contains("There were too many tries that failed.");
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

    private void page(String name) {
        admin.page().getByLabel(name + " Page").click();
    }
}
