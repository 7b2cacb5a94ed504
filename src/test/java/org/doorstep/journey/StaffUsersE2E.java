package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who works here: added, changed, switched off and on, signed in and out. */
class StaffUsersE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Colleague admin;

    @BeforeEach
    void an_administrator() {
        Records.change("DELETE FROM password_try");
        admin = Colleague.on(journey, Look.DESKTOP).signsInAs("admin");
    }

    @Test
    void somebody_is_added_sets_a_password_and_works_until_switched_off() {
        int number = StaffPagesE2E.nextNumber();
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
        nadia.fills("New password", "a blue kettle in the hall");
        nadia.presses("Set my password");
        nadia.givesPassword(email, "a blue kettle in the hall");
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
        nadia.givesPassword(email, "a blue kettle in the hall");
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
    void a_long_list_is_paged_and_sorted_by_the_database_without_a_session() {
        for (int i = 0; i < 25; i++) {
            Records.change(
                    "INSERT INTO staff_account (reference, email, full_name, active, demo, created_at, version)"
                            + " VALUES (?, ?, ?, TRUE, FALSE, UTC_TIMESTAMP(6), 1)",
                    "paged" + StaffPagesE2E.nextNumber(),
                    "paged" + StaffPagesE2E.nextNumber() + "@example.org",
                    "Zoe Paged " + StaffPagesE2E.nextNumber());
        }
        admin.goesTo("/staff/users");
        assertThat(admin.row("Amina Yusuf").count()).isEqualTo(1);
        assertThat(admin.main()).contains("1 to 20 of ");

        admin.page().getByLabel("Next Page").click();
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
}
