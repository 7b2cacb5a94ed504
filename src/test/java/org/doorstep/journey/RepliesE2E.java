package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff read what tenants wrote back, deal with it, and do their tasks: by all that they see, on a phone, on a tablet and at a desk. */
class RepliesE2E {

    private static final List<Integer> WIDTHS = List.of(375, 1280);

    @RegisterExtension
    final Journey journey = new Journey();

    private Colleague adviser;
    private Axe axe;

    @BeforeEach
    void an_adviser() {
        Records.change("DELETE FROM password_try");
        Records.change("DELETE FROM taught_reply");
        Records.change("UPDATE incoming_text SET settled_at = read_at, settled_by = 'system', settled_how = 'TEST'"
                + " WHERE read_at IS NOT NULL AND settled_at IS NULL");
        Records.change("DELETE FROM staff_task");
        adviser = new Colleague(
                        journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage())
                .signsInAs("adviser");
        axe = Axe.atWork(adviser.page());
    }

    @Test
    void a_reply_is_read_taken_up_and_answered_and_a_colleague_is_told() {
        adviser.goesTo("/staff/replies");
        assertThat(adviser.main()).contains("No reply waits for us.");
        look("no replies");
        Household home = Northtown.newHousehold();
        String first = received(home, "can u tell me who comes <b>today</b>?", "QUESTION", "PERSON", 3);
        received(home, "there is a smell of gas in the hall and the baby is asleep", "EMERGENCY", "PERSON_NOW", 1);
        String harm = received(home, "he is going to hurt me", "SAFETY_CONCERN", "PERSON_NOW", 2);
        adviser.goesTo("/staff/home");
        assertThat(adviser.main()).contains("Replies to read");
        adviser.goesTo("/staff/replies");
        assertThat(adviser.main())
                .contains("Danger: read it now", "<b>today</b>", home.fullName(), home.address())
                .doesNotContain("hurt me");
        assertThat(adviser.main().indexOf("smell of gas"))
                .isLessThan(adviser.main().indexOf("who comes"));
        look("replies");
        axe.lookInTheDark("replies");
        assertThat(Form.get("/staff/reply?id=" + harm, adviser.cookies()).statusCode())
                .isEqualTo(404);
        assertThat(Form.get("/staff/reply?id=nothing", adviser.cookies()).statusCode())
                .isEqualTo(404);

        adviser.goesTo("/staff/reply?id=" + first);
        assertThat(adviser.main()).contains("Reply from " + home.fullName(), "A question. Not sure.", "Nobody yet");
        look("reply");
        axe.lookInTheDark("reply");
        Page colleague = adviser.page().context().newPage();
        colleague.navigate("/staff/reply?id=" + first);
        adviser.presses("I deal with it");
        assertThat(adviser.main()).contains("It is yours.");
        adviser.goesTo("/staff/replies?show=mine");
        assertThat(adviser.main()).contains("who comes", "With ").doesNotContain("smell of gas");
        adviser.goesTo("/staff/reply?id=" + first);
        adviser.presses("Send the answer");
        errors("no answer");
        adviser.fills("Your answer", "x".repeat(1_000));
        adviser.presses("Send the answer");
        assertThat(adviser.main()).contains("Shorten your answer");
        assertThat(adviser.page().getByLabel("Your answer").inputValue()).hasSize(1_000);
        adviser.follows("We ring you today");
        adviser.presses("See how long it is");
        assertThat(adviser.main()).contains("As it is sent: ", " letters, 1 text, 4p", "Northtown Homes: We will ring");
        look("how long");
        keysLeadOn();
        colleague.getByLabel("Your answer").fill("Typed meanwhile");
        adviser.presses("Send the answer");
        assertThat(adviser.main()).contains("Sent. It is off the list.", "We answered.");
        look("answered");
        colleague.waitForNavigation(() -> colleague.getByText("Send the answer").click());
        assertThat(colleague.getByRole(AriaRole.MAIN).innerText())
                .contains("A colleague was quicker", "Typed meanwhile", "We answered.");
        colleague.close();
        assertThat(journey.phone(home.mobile()).textWith("We will ring you today"))
                .startsWith("Northtown Homes: ");
        adviser.presses("It is not settled: put it on the list again");
        assertThat(adviser.main()).contains("It is on the list again.", "Your answer");
        axe.assertNothingFound(8);
        assertThat(adviser.troubles().noted()).isEmpty();
    }

    /** From the words to the buttons below them, in the order in which they stand. */
    private void keysLeadOn() {
        Page page = adviser.page();
        page.getByLabel("Your answer").focus();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("do-send");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("do-measure");
        for (int i = 0; i < 2; i++) {
            page.keyboard().press("Shift+Tab");
        }
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("answer");
    }

    @Test
    void it_is_settled_or_becomes_a_task_which_is_done() {
        Household home = Northtown.newHousehold();
        String text = received(home, "ring me plz", "CALL_ME", "PERSON", 1);
        adviser.goesTo("/staff/reply?id=" + text + "&do=settle");
        adviser.presses("Take it off the list");
        errors("not how");
        adviser.page().getByText("It asks for nothing").first().click();
        adviser.presses("Take it off the list");
        assertThat(adviser.main()).contains("It asked for nothing.");
        adviser.presses("It is not settled: put it on the list again");
        adviser.follows("Make a task");
        adviser.presses("Make the task");
        errors("no task");
        adviser.page().getByText("Ring somebody").click();
        adviser.fills("In your own words", "Ring her after school, about the boiler");
        adviser.page().getByText("The next working day").click();
        adviser.presses("Make the task");
        assertThat(adviser.main()).contains("The task is made, and the text is off the list.", "It became a task.");

        Records.change("INSERT INTO staff_task (task_key, kind, words, urgent, made_at, due_at, version) VALUES"
                + " ('test/1', 'CONTACT', 'The mobile does not work', TRUE, '2020-01-01', '2020-01-02', 0),"
                + " ('test/2', 'SAFETY', 'Only for some', TRUE, '2020-01-01', '2020-01-02', 0)");
        adviser.goesTo("/staff/tasks");
        assertThat(adviser.main())
                .contains("Ring her after school", home.fullName(), "Urgent", "Overdue", "Do by ")
                .doesNotContain("Only for some", "Somebody’s safety");
        look("tasks");
        axe.lookInTheDark("tasks");
        adviser.goesTo("/staff/tasks?show=call");
        assertThat(adviser.main()).contains("Ring her").doesNotContain("The mobile does not work");
        adviser.follows("Look");
        String task = adviser.page().url();
        look("task");
        adviser.presses("I do it");
        adviser.presses("It is done");
        errors("not how it was done");
        Page colleague = adviser.page().context().newPage();
        colleague.navigate(task);
        colleague.getByLabel("What did you do?").fill("Typed meanwhile");
        adviser.fills("What did you do?", "Rang her, all is well");
        adviser.presses("It is done");
        assertThat(adviser.main()).contains("Done. It is off the list.", "Rang her, all is well");
        colleague.waitForNavigation(() -> colleague
                .getByText("It is done", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(colleague.getByRole(AriaRole.MAIN).innerText())
                .contains("A colleague was quicker", "Typed meanwhile", "Rang her, all is well");
        colleague.close();
        look("done");
        adviser.presses("It is not done: put it on the list again");
        assertThat(adviser.main()).contains("It is on the list again.", "What did you do?");
        adviser.goesTo("/staff/tasks?show=letter");
        assertThat(adviser.main()).contains("Nothing is to be done.");
        axe.assertNothingFound(7);
        assertThat(adviser.troubles().noted()).isEmpty();
    }

    @Test
    void what_a_text_meant_is_taught_and_taken_as_a_file_and_the_line_of_time_is_shown() throws IOException {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home);
        tenant.signsIn();
        String visit = tenant.books(home.order());
        String text = received(home, "=can we do fri " + home.firstName(), "UNSURE", "PERSON", 0);
        adviser.goesTo("/staff/reply?id=" + text + "&do=teach");
        adviser.presses("Keep it as an example");
        errors("not what it meant");
        adviser.page().getByLabel("What did it mean?").selectOption("CHANGE");
        adviser.page()
                .getByText("Friday", new Page.GetByTextOptions().setExact(true))
                .click();
        adviser.presses("Keep it as an example");
        assertThat(adviser.main()).contains("Take out names, phone numbers");
        assertThat(adviser.page().getByLabel("What did it mean?").inputValue()).isEqualTo("CHANGE");
        adviser.fills("The words to keep", "=can we do fri");
        errors("tells whose");
        adviser.presses("Keep it as an example");
        assertThat(adviser.main()).contains("Thank you. It is kept as an example.", "Said by ");

        adviser.goesTo("/staff/person?ref=" + home.personReference());
        adviser.follows("Texts and visits");
        assertThat(adviser.main())
                .contains(
                        "They wrote a text", "=can we do fri", "Visit booked", "We wrote a text", "(a link or a code)");
        look("texts and visits");
        axe.lookInTheDark("texts and visits");
        adviser.untilLoaded(
                () -> adviser.page().locator(".thread .visit a").first().click());
        assertThat(adviser.main())
                .contains("Were they told in time?", "Not proved: sent by text to", "have not heard that it arrived");
        Records.change(
                "INSERT INTO delivery_event (provider, provider_id, state, told_at) SELECT provider, provider_id, 'DELIVERED', told_at"
                        + " FROM delivery_event WHERE message_key LIKE ?",
                visit + "/%");
        adviser.page().reload();
        assertThat(adviser.main())
                .contains(
                        "by text to the number that ends in "
                                + home.mobile().substring(home.mobile().length() - 3),
                        ", delivered ",
                        " before the visit.",
                        "Visit booked",
                        "on the tenants’ pages",
                        home.fullName())
                .doesNotContain(home.mobile());
        look("how they were told");
        axe.lookInTheDark("how they were told");
        printed(adviser.page());
        assertThat(Form.get("/staff/visit?ref=AAAAAA", adviser.cookies()).statusCode())
                .isEqualTo(404);
        assertThat(Form.get("/staff/texts?person=nobody", adviser.cookies()).statusCode())
                .isEqualTo(404);
        Records.change(
                "INSERT INTO safety_flag (reference, person_id, kind, note, set_at, set_by, version)"
                        + " SELECT 'AAA777', id, 'OTHER', '', UTC_TIMESTAMP(6), 'test', 1 FROM person WHERE person_reference = ?",
                home.personReference());
        adviser.goesTo("/staff/texts?person=" + home.personReference());
        assertThat(adviser.main()).contains("Say first why").doesNotContain("They wrote a text");
        look("texts, closed");
        assertThat(adviser.troubles().noted()).isEmpty();
        axe.assertNothingFound(7);

        Colleague admin = Colleague.on(journey, Look.DESKTOP).signsInAs("admin");
        admin.goesTo("/staff/taught");
        assertThat(admin.main()).contains("=can we do fri", "Another visit time", "weekday:FRI");
        shoot(admin.page(), "taught");
        Download file = admin.page().waitForDownload(() -> admin.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download all"))
                .click());
        assertThat(Files.readString(file.path()))
                .isEqualTo("context\ttext\tintents\talso\twish\tlanguage\tnote\n"
                        + "BOOKED\t'=can we do fri\tCHANGE\t\tweekday:FRI\ten\t\n");
    }

    private static String received(Household home, String words, String intent, String decision, int hoursAgo) {
        String id = "SM" + System.nanoTime();
        Records.change(
                "INSERT INTO incoming_text (provider_id, way, sender, recipient, words, photos, safe, received_at, person_id, tenancy_id,"
                        + " about, read_at, intent, certainty, decision, version)"
                        + " SELECT ?, 'SMS', ?, '+447700900999', ?, 0, FALSE, UTC_TIMESTAMP(6) - INTERVAL ? HOUR, p.id, m.tenancy_id,"
                        + " NULL, UTC_TIMESTAMP(6), ?, 0.4, ?, 0 FROM person p JOIN tenancy_member m ON m.person_id = p.id"
                        + " WHERE p.person_reference = ?",
                id,
                home.mobile().replace(" ", "").replaceFirst("0", "+44"),
                words,
                hoursAgo,
                intent,
                decision,
                home.personReference());
        return Records.rows("SELECT reference FROM incoming_text WHERE provider_id = ?", id)
                .get(0);
    }

    private void look(String state) {
        axe.look(state);
        shoot(adviser.page(), state);
    }

    private void errors(String state) {
        axe.lookAtErrors(state);
        shoot(adviser.page(), "error " + state);
    }

    /** On paper stands what proves it, without the ways to go on. */
    private static void printed(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".menu").isVisible()).isFalse();
        assertThat(page.locator("main .note").isVisible()).isTrue();
        shoot(page, "how they were told, on paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void shoot(Page page, String state) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/look/replies-"
                            + state.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + width + ".png")));
        }
    }
}
