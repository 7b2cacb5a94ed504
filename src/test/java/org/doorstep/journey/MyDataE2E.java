package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person's own copy on their pages, and the pages of staff about what is held. */
class MyDataE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;

    @BeforeEach
    void a_home() {
        home = Northtown.newHousehold();
        Records.change("DELETE FROM password_try");
    }

    @Test
    void a_tenant_reads_and_keeps_their_copy_after_signing_in_only_just_now() throws IOException {
        Axe axe = Axe.on(journey, home);
        Tenant tenant = axe.tenant();
        tenant.signsIn();
        tenant.goesTo("/tenant/details");
        tenant.follows("See what we hold about you");
        axe.look("my data");

        Download file = tenant.page().waitForDownload(() -> tenant.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download it as a file"))
                .click());
        assertThat(file.suggestedFilename()).isEqualTo("my-data.json");
        assertThat(Files.readString(file.path())).contains("doorstep-own-copy/1", home.fullName(), home.rentAccount());
        Form downloads = Form.of(tenant.page(), "Download it as a file");

        tenant.follows("Read it now");
        assertThat(tenant.main()).contains(home.fullName(), home.address(), "To keep it on paper or as a PDF");
        axe.look("all of it");

        Records.change(
                "UPDATE signed_in_session SET started_at = started_at - INTERVAL 6 MINUTE"
                        + " WHERE person_id = (SELECT id FROM person WHERE person_reference = ?)",
                home.personReference());
        assertThat(downloads.send().body()).doesNotContain(home.rentAccount());
        tenant.goesTo("/tenant/my-data-read");
        assertThat(tenant.path()).isEqualTo("/tenant/my-data");
        assertThat(tenant.main()).contains("sign in again");
        assertThat(tenant.page().locator("#download").count()).isZero();
        axe.look("my data, later");
        tenant.presses("Sign in again");
        tenant.givesMobile();
        tenant.givesCode(tenant.phone().newCode());
        assertThat(tenant.path()).isEqualTo("/tenant/my-data");
        assertThat(tenant.main()).contains("so you can get your copy");
        assertThat(tenant.page().locator("#download").count()).isEqualTo(1);
        axe.assertNothingFound(3);
    }

    @Test
    void an_administrator_answers_a_request_removes_what_is_over_and_erases() {
        Colleague admin = new Colleague(
                journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage());
        admin.signsInAs("admin");
        Axe axe = Axe.atWork(admin.page());
        admin.goesTo("/staff/person-export?who=" + home.rentAccount().replace(" ", "%20"));
        admin.presses("Show it");
        axe.lookAtErrors("copy without a reason");
        admin.fills("Who asked, and how did you make sure?", "By letter, signed");
        admin.presses("Show it");
        assertThat(admin.main()).contains(home.fullName(), home.address(), "Phone numbers and addresses");
        axe.look("a copy");

        admin.goesTo("/staff/erasure?who=" + home.personReference());
        assertThat(admin.main()).contains("holds a tenancy").doesNotContain("I have made sure");
        axe.look("a tenant");
        Records.change(
                "UPDATE tenancy SET end_date = ? WHERE id = (SELECT m.tenancy_id FROM tenancy_member m JOIN person p"
                        + " ON p.id = m.person_id WHERE p.person_reference = ?)",
                LocalDate.now(Northtown.ZONE).minusDays(1),
                home.personReference());
        admin.goesTo("/staff/erasure?who=" + home.personReference());
        admin.presses("Erase this person");
        axe.lookAtErrors("erasing without a reason");
        admin.fills("What is it for?", "They asked by letter");
        admin.ticks("I have made sure who asks, and that this is the right person");
        admin.presses("Erase this person");
        assertThat(admin.main()).contains("Erased on", "Erased person").doesNotContain(home.fullName());
        axe.look("erased");

        admin.goesTo("/staff/retention");
        axe.look("how long");
        Records.change(
                "INSERT INTO password_try (account_key, address, tried_at, counts) VALUES (RANDOM_BYTES(32), '192.0.2.1',"
                        + " UTC_TIMESTAMP() - INTERVAL 400 DAY, FALSE)");
        admin.follows("Remove what is over");
        assertThat(admin.main()).contains("Tries of passwords");
        axe.look("remove");
        admin.presses("Remove it for good");
        assertThat(admin.main()).contains("It is being removed");
        axe.assertNothingFound(7);
    }
}
