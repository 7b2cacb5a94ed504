package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator changes the words of a message: looks, mends, tries, saves, compares and goes back. */
class TemplatesE2E {

    private static final String PATH = "/staff/template?key=correction.yes_other.text&language=";

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void an_administrator_changes_words_and_goes_back() {
        Colleague admin = new Colleague(
                        journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage())
                .signsInAs("admin");
        Axe axe = Axe.atWork(admin.page());
        admin.goesTo("/staff/templates");
        assertThat(admin.row("Details checked: they can sign in with what we hold")
                        .last()
                        .innerText())
                .contains("Text", "As they came");
        look(axe, admin, "templates");
        admin.follows("Welsh");
        assertThat(admin.main()).contains("were written by machine", "switched off", "Not checked, so English");
        look(axe, admin, "templates in welsh");
        admin.goesTo(PATH + "en");
        assertThat(admin.main())
                .contains(
                        "{landlord}, {phone}, {reference}, {site}",
                        "we have checked your details",
                        "of the 160 letters",
                        "It costs 4p");
        look(axe, admin, "template");

        String wrong = "{landlrd}: we know you – see http://bit.ly/x or reply STOP";
        admin.fills("What it says", wrong);
        admin.presses("Save");
        assertThat(admin.main())
                .contains(
                        "Take out {landlrd}",
                        "Put in {landlord}",
                        "the word STOP",
                        "Take out http://bit.ly/x",
                        "– (-)");
        assertThat(admin.page().getByLabel("What it says").inputValue()).isEqualTo(wrong);
        axe.lookAtErrors("words to mend");
        shoot(admin, "words to mend");
        admin.presses("Use plain letters");
        assertThat(admin.page().getByLabel("What it says").inputValue()).contains("you - see");

        admin.fills("What it says", "{landlord}: all is well. You can sign in: {site}");
        admin.fills("Your own mobile number", "0191 1");
        admin.presses("Send me a test");
        assertThat(admin.main()).contains("Enter a UK mobile number");
        axe.lookAtErrors("no number");
        admin.fills("Your own mobile number", "07700 900990");
        admin.presses("Send me a test");
        assertThat(admin.main()).contains("The test is on its way.");
        new SimulatedPhone(journey.open(Look.PHONE.options()).newPage(), "07700 900990").textWith("Test: ");

        Page colleague = admin.page().context().newPage();
        colleague.navigate(PATH + "en");
        colleague.getByLabel("What it says").fill("{landlord}: do sign in.");
        admin.fills("What it says", "{landlord}: all is well. You can sign in: {site}");
        admin.page().getByLabel("What it says").press("Tab");
        admin.page().keyboard().press("Enter");
        admin.page().waitForCondition(() -> admin.main().contains("Saved. Messages say it like this"));
        colleague
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(colleague.getByRole(AriaRole.MAIN).innerText())
                .contains("A colleague changed it while you wrote", "all is well");
        assertThat(colleague.getByLabel("What it says").inputValue()).isEqualTo("{landlord}: do sign in.");
        colleague.close();

        admin.goesTo(PATH + "en");
        assertThat(admin.main()).contains("Changed by you", "Gareth Lloyd", "Version 1");
        look(axe, admin, "changed");
        admin.follows("Compare and take the words it came with");
        assertThat(admin.main()).contains("The words it came with beside the words of now");
        assertThat(admin.page().locator("ins").first().innerText()).contains("all is well");
        assertThat(admin.page().getByLabel("What it says").inputValue()).contains("we have checked your details");
        look(axe, admin, "compared");
        admin.presses("Save");
        assertThat(admin.main()).contains("Saved.", "As they came", "Version 2");
        assertThat(
                        Records.rows(
                                "SELECT version FROM message_template WHERE template_key = 'correction.yes_other.text' AND words IS NULL"))
                .containsExactly("2");
        axe.assertNothingFound(7);
        assertThat(admin.troubles().noted()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found_and_words_of_a_language_are_marked_as_checked() {
        Colleague admin = Colleague.on(journey, Look.DESKTOP).signsInAs("admin");
        for (String address : List.of(
                "/staff/template?key=nothing.text&language=en",
                "/staff/template?key=booked.text&language=xx",
                "/staff/template?key=safe.code.text&language=en",
                "/staff/template?key=check.text&language=en&version=7",
                "/staff/template")) {
            assertThat(Form.get(address, admin.cookies()).statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        admin.goesTo("/staff/template?key=check.text&language=pl");
        assertThat(admin.main()).contains("In English it says:", "everybody gets the English words");
        admin.ticks("Somebody who speaks this language has checked these words");
        admin.presses("Save");
        assertThat(admin.main()).contains("Saved.", "Checked by a speaker");
        assertThat(admin.troubles().noted()).isEmpty();
    }

    private static void look(Axe axe, Colleague admin, String state) {
        axe.look(state);
        shoot(admin, state);
    }

    private static void shoot(Colleague admin, String state) {
        for (int width : List.of(375, 768, 1280)) {
            admin.page().setViewportSize(width, 800);
            admin.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target/look/templates-" + state.replace(' ', '-') + "-" + width + ".png")));
        }
    }
}
