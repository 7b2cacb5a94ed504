package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.doorstep.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A complaint from the foot of a page to its answer. */
class ComplaintE2E {

    private static final String WORDS = "They came at 9 <b>and</b> \u202Eleft\u202C at once";

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void anybody_complains_on_a_phone_without_javascript_and_is_answered() {
        Household home = Northtown.newHousehold();
        Tenant visitor = journey.tenant(home, Look.PHONE.withoutJavaScript());
        visitor.goesTo("/no/such/page");
        visitor.follows("Make a complaint");
        visitor.fills("What happened?", WORDS);
        visitor.page().getByLabel("By text").check();
        visitor.presses("Send complaint");
        assertThat(visitor.main()).contains("Enter your name", "Enter a mobile number for the answer");
        assertThat(visitor.page().getByLabel("What happened?").inputValue()).startsWith("They came at 9 <b>and</b>");
        assertThat(visitor.page().getByLabel("By text").isChecked()).isTrue();
        visitor.fills("Your name", "Nia <i>O'Leary</i>");
        visitor.fills("Where to?", home.mobile());
        Form sent = Form.of(visitor.page(), "Send complaint");
        visitor.presses("Send complaint");
        assertThat(visitor.heading()).isEqualTo("We have your complaint");
        String reference = visitor.parameter("ref");
        assertThat(sent.send().headers().firstValue("Location").orElse(""))
                .as("sent twice")
                .endsWith(reference);
        assertThat(visitor.phone().textWith("we have your complaint")).contains("Ref " + spoken(reference));

        staffAnswer(reference);

        assertThat(visitor.phone().textWith("deals with your complaint")).contains("Ruth Cole");
        assertThat(visitor.phone().textWith("on your complaint")).contains("We are sorry. Somebody comes on Monday.");
        assertThat(visitor.troubles().noted())
                .as("but for the page that is not there, from which they began")
                .allMatch(each -> each.contains("/no/such/page"));
    }

    private void staffAnswer(String reference) {
        Records.change("UPDATE complaint SET next_by = '2020-01-01' WHERE reference = ?", reference);
        Colleague manager = new Colleague(
                        journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage())
                .signsInAs("manager");
        Axe axe = Axe.atWork(manager.page());
        manager.goesTo("/staff/complaints");
        assertThat(manager.main()).contains("Nia <i>O'Leary</i>", "Acknowledge by ", "Overdue");
        axe.look("complaints");
        manager.goesTo("/staff/complaint?ref=" + reference);
        assertThat(manager.main())
                .contains("They came at 9 <b>and</b> left at once")
                .doesNotContain("\u202E");
        manager.fills("Who deals with it?", "");
        manager.presses("Acknowledge it");
        axe.lookAtErrors("nobody named");
        manager.fills("Who deals with it?", "Ruth Cole");
        manager.presses("Acknowledge it");
        assertThat(manager.main())
                .contains("Noted who deals with it.", "Answer by ")
                .doesNotContain("Overdue");
        manager.presses("Send the answer");
        axe.lookAtErrors("no answer");
        Page colleague = manager.page().context().newPage();
        colleague.navigate("/staff/complaint?ref=" + reference);
        colleague.getByLabel("What is our answer?").fill("Typed meanwhile.");
        manager.fills("What is our answer?", "We are sorry. Somebody comes on Monday.");
        manager.presses("Send the answer");
        assertThat(manager.main()).contains("The answer is noted.", "Answered", "Somebody comes on Monday.");
        colleague.waitForNavigation(() -> colleague.getByText("Send the answer").click());
        assertThat(colleague.getByRole(AriaRole.MAIN).innerText())
                .contains("Not sent: a colleague was quicker.", "Typed meanwhile.", "Somebody comes on Monday.");
        colleague.close();
        axe.look("answered");
        axe.assertNothingFound(4);
        assertThat(manager.troubles().noted()).isEmpty();
    }

    @Test
    void whoever_is_signed_in_gives_no_name_and_no_number_and_loses_no_words_by_the_limit() {
        Household home = Northtown.newHousehold();
        Axe axe = Axe.on(journey, home);
        Tenant tenant = axe.tenant();
        tenant.signsIn();
        tenant.goesTo("/tenant/home");
        tenant.follows("Make a complaint");
        assertThat(tenant.page().getByLabel("Your name").count()).isZero();
        assertThat(tenant.main()).doesNotContain(home.mobile());
        axe.look("complaint");
        tenant.presses("Send complaint");
        axe.lookAtErrors("nothing said");
        tenant.fills("What happened?", "My rent letter went to next door");
        tenant.page()
                .getByLabel("Yes, it is about how we use or keep my details")
                .check();
        tenant.page()
                .getByLabel("By text to your mobile that ends in "
                        + home.mobile().substring(home.mobile().length() - 3))
                .check();
        Form form = Form.of(tenant.page(), "Send complaint");
        tenant.presses("Send complaint");
        assertThat(tenant.main()).contains("Within 30 days we tell you who deals with it.");
        axe.look("complaint made");
        assertThat(Records.rows(
                        "SELECT p.person_reference, c.reply_to, c.about_data FROM complaint c JOIN person p ON p.id = c.person_id"
                                + " WHERE c.reference = ?",
                        tenant.parameter("ref")))
                .containsExactly(home.personReference() + "|" + "+44"
                        + home.mobile().replace(" ", "").substring(1) + "|1");

        for (int i = 0; i < 19; i++) {
            assertThat(form.with("form", Keys.randomToken()).send().statusCode())
                    .isEqualTo(302);
        }
        String refused = form.with("form", Keys.randomToken()).send().body();
        assertThat(refused).contains("Your words are still here", "My rent letter went to next door");

        axe.assertNothingFound(3);
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    private static String spoken(String reference) {
        return String.format(Locale.ROOT, "%s %s", reference.substring(0, 3), reference.substring(3));
    }
}
