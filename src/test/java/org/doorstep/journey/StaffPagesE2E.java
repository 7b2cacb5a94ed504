package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

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

    @RegisterExtension
    final Journey journey = new Journey();

    private Colleague admin;

    @BeforeEach
    void an_administrator() {
        Records.change("DELETE FROM password_try");
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
    void all_messages_are_stopped_and_go_out_again() {
        admin.goesTo("/staff/messages-switch");
        admin.presses("Stop all messages");
        assertThat(admin.main()).contains("Nothing goes out any more.", "Stopped since ", "Messages that wait: ");
        admin.page().reload();
        assertThat(admin.main()).contains("Stopped since ").doesNotContain("Texts and emails go out.");

        admin.presses("Let messages go out");

        assertThat(admin.main()).contains("Messages go out again.", "Texts and emails go out.");
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

    private void page(String name) {
        admin.page().getByLabel(name + " Page").click();
    }
}
