package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A question about a visit from the list of visits to its answer among the messages. */
class EnquiryE2E {

    private static final String WORDS = "I was <b>in</b> \u202Eall\u202C morning";

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void a_tenant_asks_about_a_visit_on_a_phone_without_javascript_and_reads_the_answer() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.signsIn();
        String visit = tenant.books(home.order());
        tenant.goesTo("/tenant/visits");
        assertThat(tenant.main()).contains("You have asked us nothing in the last 12 months.");
        tenant.page().getByText("Ask about this visit").first().click();
        assertThat(tenant.path()).isEqualTo("/tenant/ask");
        assertThat(tenant.main()).contains("It is about: Repair, ", "We will answer by ");
        tenant.presses("Send question");
        assertThat(tenant.main()).contains("Choose what you want to ask", "Tell us in your own words");
        tenant.fills("In your own words", WORDS);
        tenant.presses("Send question");
        assertThat(tenant.page().getByLabel("In your own words").inputValue()).startsWith("I was <b>in</b>");
        assertThat(tenant.main()).contains("It is about: Repair, ");
        tenant.page().getByLabel("You did not come").check();
        Form sent = Form.of(tenant.page(), "Send question");
        tenant.presses("Send question");

        assertThat(tenant.heading()).isEqualTo("We have your question");
        assertThat(tenant.main())
                .contains("We will answer by ", "I was <b>in</b> all morning")
                .doesNotContain("\u202E");
        String reference = tenant.parameter("ref");
        assertThat(sent.send().headers().firstValue("Location").orElse(""))
                .as("sent twice")
                .contains(reference);
        assertThat(Records.rows(
                        "SELECT a.reference FROM enquiry e JOIN appointment a ON a.id = e.appointment_id WHERE e.reference = ?",
                        reference))
                .containsExactly(visit);
        tenant.goesTo("/tenant/visits");
        assertThat(tenant.main()).contains("You asked us on ", "We will answer by ", "Booked ");

        staffAnswer(reference);

        assertThat(tenant.phone().textWith("we have answered your question")).doesNotContain("sorry");
        tenant.goesTo("/tenant/home");
        tenant.follows("Messages (2 new)");
        assertThat(tenant.main())
                .contains("New", "We answered your question", "We are sorry.", "We sent you a text", "visit booked")
                .doesNotContain("/v/", "{secret}");
        tenant.presses("Mark all as read");
        assertThat(tenant.main()).contains("We are sorry.").doesNotContain("New");
        tenant.follows("See your question");
        tenant.presses("I need nothing more");
        assertThat(tenant.main()).contains("We answered on ").doesNotContain("I need nothing more");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    private void staffAnswer(String reference) {
        Records.change(
                "UPDATE enquiry SET asked_at = '2020-01-01', answer_by = '2020-01-04', next_by = '2020-01-04' WHERE reference = ?",
                reference);
        Colleague adviser = new Colleague(
                        journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage())
                .signsInAs("adviser");
        Axe axe = Axe.atWork(adviser.page());
        adviser.goesTo("/staff/enquiries");
        assertThat(adviser.main()).contains("We did not come", "Answer by ", "Overdue");
        axe.look("enquiries");
        adviser.goesTo("/staff/enquiry?ref=" + reference);
        assertThat(adviser.main()).contains("I was <b>in</b> all morning", "Overdue", "Visit ");
        axe.look("enquiry");
        adviser.presses("Send the answer");
        axe.lookAtErrors("no answer");
        adviser.presses("Close it without an answer");
        axe.lookAtErrors("no note");
        Page colleague = adviser.page().context().newPage();
        colleague.navigate("/staff/enquiry?ref=" + reference);
        colleague.getByLabel("What is our answer?").fill("Typed meanwhile.");
        adviser.fills("What is our answer?", "We are sorry. Somebody comes on Monday.");
        adviser.presses("Send the answer");
        assertThat(adviser.main()).contains("The answer is noted, and they are told.", "Answered", "We are sorry.");
        colleague.waitForNavigation(() -> colleague.getByText("Send the answer").click());
        assertThat(colleague.getByRole(AriaRole.MAIN).innerText())
                .contains("A colleague answered while you wrote", "We are sorry. Somebody comes on Monday.");
        assertThat(colleague.getByLabel("What is our answer?").inputValue()).isEqualTo("Typed meanwhile.");
        colleague.close();
        axe.look("answered");
        axe.assertNothingFound(5);
        assertThat(adviser.troubles().noted()).isEmpty();
    }

    @Test
    void the_pages_can_be_read_by_everybody() {
        Household home = Northtown.newHousehold();
        Axe axe = Axe.on(journey, home);
        Tenant tenant = axe.tenant();
        tenant.signsIn();
        tenant.goesTo("/tenant/messages");
        axe.look("no messages");
        tenant.books(home.order());
        tenant.goesTo("/tenant/visits");
        axe.look("nothing asked");
        tenant.follows("Ask us something");
        axe.look("ask");
        tenant.presses("Send question");
        axe.lookAtErrors("nothing said");
        tenant.page().getByLabel("How far is it?").check();
        tenant.fills("In your own words", "When are the windows done?");
        tenant.presses("Send question");
        axe.look("asked");
        axe.lookInTheDark("asked");
        tenant.goesTo("/tenant/visits");
        axe.look("asked, among visits");
        tenant.phone().textWith("visit booked");
        tenant.goesTo("/tenant/messages");
        axe.look("messages");
        axe.lookInTheDark("messages");
        axe.assertNothingFound(9);
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void nobody_else_finds_it_and_looking_marks_nothing() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        tenant.signsIn();
        String visit = tenant.books(home.order());
        tenant.phone().textWith("visit booked");
        tenant.goesTo("/tenant/ask?visit=" + visit);
        tenant.page().getByLabel("How far is it?").check();
        tenant.fills("In your own words", "Who comes?");
        tenant.presses("Send question");
        String reference = tenant.parameter("ref");
        var before = Records.fingerprint();
        tenant.goesTo("/tenant/messages");
        tenant.goesTo("/tenant/enquiry?ref=" + reference);
        tenant.goesTo("/tenant/visits");
        assertThat(Records.fingerprint()).isEqualTo(before);

        for (Household each : new Household[] {Northtown.newHousehold(), Northtown.jointTenant(home)}) {
            Tenant other = journey.tenant(each);
            other.signsIn();
            String cookies = Form.cookies(other.page());
            assertThat(Form.get("/tenant/enquiry?ref=" + reference, cookies).statusCode())
                    .isEqualTo(404);
            assertThat(Form.get("/tenant/messages", cookies).body()).doesNotContain("Who comes?");
            assertThat(Form.get("/tenant/visits", cookies).body()).doesNotContain("You asked us on");
            assertThat(Form.get("/tenant/ask?visit=AAAAAA", cookies).statusCode())
                    .isEqualTo(404);
        }
        Tenant stranger = journey.tenant(Northtown.newHousehold());
        stranger.signsIn();
        assertThat(Form.get("/tenant/ask?visit=" + visit, Form.cookies(stranger.page()))
                        .statusCode())
                .isEqualTo(404);
    }
}
