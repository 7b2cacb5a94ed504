package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** WCAG 2.2 AA, as far as a computer can tell, on each staff page in each state, by day and by night. */
class StaffAccessibilityE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Colleague colleague;
    private Axe axe;

    @BeforeEach
    void a_colleague() {
        Records.change("DELETE FROM password_try");
        colleague = new Colleague(
                journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage());
        axe = Axe.atWork(colleague.page());
    }

    @Test
    void getting_in_and_out() {
        shows("/staff/sign-in", "Sign in to work");
        colleague.presses("Sign in");
        errors("nothing entered");
        colleague.givesPassword("nobody@northtown.example", "whatever it may be");
        errors("wrong");
        shows("/staff/sign-in?timed-out=yes", "Sign in to work");
        shows("/staff/sign-in?done=password", "Sign in to work");
        shows("/staff/signed-out", "You are signed out");
        shows("/staff/set-password?link=over", "This link has ended");

        axe.assertNothingFound(7);
    }

    @Test
    void staff() {
        colleague.signsInAs("admin");
        shows("/staff/users", "Staff");
        axe.lookInTheDark("staff");
        colleague.follows("Add somebody");
        look("add somebody");
        colleague.presses("Add them");
        errors("add nobody");
        int number = StaffPagesE2E.nextNumber();
        String email = "axe" + number + "@northtown.example";
        colleague.fills("Full name", "Axel Whitfield-Okonkwo " + number);
        colleague.fills("Work email address", email);
        colleague.ticks("Adviser");
        colleague.presses("Add them");
        look("added, with the link");
        axe.lookInTheDark("added");
        String link = colleague.page().getByLabel("Their link").inputValue();
        colleague.follows("Switch this account off");
        look("switch off?");
        colleague.presses("Switch off");
        look("switched off");
        colleague.presses("Switch it on again");
        look("switched on");
        colleague.presses("Make a new link");
        String newer = colleague.page().getByLabel("Their link").inputValue();
        assertThat(newer).isNotEqualTo(link);
        colleague.goesTo(newer);
        look("choose a password");
        colleague.fills("New password", "short");
        colleague.presses("Set my password");
        errors("too short");

        axe.assertNothingFound(11);
    }

    @Test
    void api_keys() {
        colleague.signsInAs("admin");
        shows("/staff/api-keys", "API keys");
        colleague.follows("Make a key");
        look("make a key");
        colleague.presses("Make the key");
        errors("make nothing");
        colleague.fills("Which system is it for?", "Look " + StaffPagesE2E.nextNumber());
        colleague.ticks("Read");
        colleague.presses("Make the key");
        look("made");
        axe.lookInTheDark("made");
        colleague.follows("End");
        look("end?");

        axe.assertNothingFound(6);
    }

    @Test
    void differences_home_and_the_trail() {
        Household home = Northtown.newHousehold();
        for (int i = 0; i < 23; i++) {
            StaffPagesE2E.differs(home, "DIFFERS", "MOBILE", "+4477009007" + String.format("%02d", i));
        }
        long unsafe = StaffPagesE2E.differs(home, "UNSAFE", "EMAIL", "");
        colleague.signsInAs("admin");
        look("home");
        axe.lookInTheDark("home");
        shows("/staff/differences", "Differences");
        colleague.follows("Settle");
        look("which is right?");
        colleague.presses("Settle it");
        errors("nothing chosen");
        shows("/staff/difference?number=" + unsafe, "Which is right?");
        shows("/staff/audit", "Who did what");
        axe.lookInTheDark("trail");
        shows("/staff/audit?person=nobody", "Who did what");
        colleague.goesTo("/staff/audit?from=yesterday");
        errors("no such date");
        shows("/staff/nothing", "You cannot do this");
        shows("/staff/user?ref=nobody", "We cannot find that");
        Records.change("DELETE FROM difference");
        colleague.goesTo("/staff/differences");
        look("nothing to settle");

        axe.assertNothingFound(13);
    }

    @Test
    void imports() {
        Records.change("DELETE FROM import_run WHERE state = 'WAITING'");
        colleague.signsInAs("admin");
        shows("/staff/imports", "Imports");
        shows("/staff/new-import", "Bring in a file");
        axe.lookInTheDark("bring in a file");
        colleague.presses("Look at it");
        errors("no kind of file");
        shows("/staff/import-file?kind=works-orders", "A file of works orders");
        colleague.goesTo("/staff/new-import?kind=people");
        sends("Person reference;full_name;role;date_of_birth;rent_account_number\n"
                + "A1;Ann Example;tenant;03/04/1951;10 1\nA2;Bob Example;owner;13/14/1951;10 1\n");
        look("first rows");
        axe.lookInTheDark("first rows");
        colleague.presses("Bring it in");
        errors("no mode");
        colleague.page().getByText("Bring in the good rows").click();
        colleague.presses("Bring it in");
        colleague.page().waitForCondition(() -> colleague.heading().equals("Nothing of it came in"));
        look("row by row");
        axe.lookInTheDark("row by row");
        Records.change("UPDATE import_run SET state = 'RUNNING', finished_at = NULL, bytes_read = bytes_in_all / 3,"
                + " alive_at = alive_at + INTERVAL 1 HOUR ORDER BY id DESC LIMIT 1");
        colleague.goesTo(colleague.page().url());
        look("coming in");
        Records.change("UPDATE import_run SET state = 'DONE', finished_at = alive_at WHERE state = 'RUNNING'");
        // The page looks again by itself, and would cut off a way to another.
        colleague.page().waitForCondition(() -> colleague.heading().equals("Nothing of it came in"));
        colleague.goesTo("/staff/new-import?kind=people");
        sends("PK\3\4 a workbook");
        look("unreadable");
        colleague.presses("Throw it away");
        look("thrown away");

        axe.assertNothingFound(13);
    }

    private void sends(String file) {
        colleague
                .page()
                .getByLabel("The file")
                .setInputFiles(new FilePayload("people.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        colleague.presses("Look at it");
    }

    @Test
    void the_menu_is_one_word_on_a_phone_and_stands_beside_the_page_at_a_desk() {
        axe = Axe.atWork(colleague.page(), List.of(320, 1280));
        colleague.signsInAs("admin");
        assertThat(menu().getByText("Texts and calls").isVisible()).isTrue();
        assertThat(place("Message words").isVisible()).isTrue();
        assertThat(menu().getByText("Menu").isVisible()).isFalse();
        colleague.follows("Message words");
        assertThat(colleague.heading()).isEqualTo("The words of messages");
        assertThat(place("Message words").getAttribute("aria-current")).isEqualTo("page");
        axe.look("menu");
        axe.lookInTheDark("menu");

        colleague.page().setViewportSize(375, 800);
        assertThat(place("Replies").isVisible()).isFalse();
        assertThat(menu().boundingBox().height).isLessThan(60);
        menu().locator("summary").focus();
        colleague.page().keyboard().press("Enter");
        assertThat(place("Replies").isVisible()).isTrue();
        axe.look("menu, open");
        axe.lookInTheDark("menu, open");
        shoot("menu open");

        axe.assertNothingFound(4);
    }

    @Test
    void the_menu_opens_without_scripts_and_has_only_what_one_may_open() {
        Colleague manager = Colleague.on(journey, Look.PHONE.withoutJavaScript());
        colleague = manager;
        manager.signsInAs("manager");
        menu().locator("summary").click();

        assertThat(menu().getByRole(AriaRole.LINK).allInnerTexts())
                .containsExactly("Home", "Complaints", "Who did what");
        assertThat(menu().getByRole(AriaRole.LIST).count()).isEqualTo(3);
        manager.follows("Who did what");
        assertThat(manager.heading()).isEqualTo("Who did what");

        colleague = Colleague.on(journey, Look.PHONE).signsInAs("operative");
        assertThat(menu().count()).as("one place is no menu").isZero();
    }

    private Locator menu() {
        return colleague.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Staff"));
    }

    private Locator place(String name) {
        return menu().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void the_home_of_who_has_nothing_yet() {
        colleague.signsInAs("operative");
        assertThat(colleague.main()).contains("There is nothing to do for you here yet", "your visits are not built");
        look("operative");

        axe.assertNothingFound(1);
    }

    private void shows(String address, String heading) {
        colleague.goesTo(address);
        assertThat(colleague.heading()).isEqualTo(heading);
        look(heading + " " + address);
    }

    private void look(String state) {
        axe.look(state);
        shoot(state);
    }

    private void errors(String state) {
        axe.lookAtErrors(state);
        shoot(state);
    }

    private void shoot(String state) {
        for (int width : List.of(375, 768, 1280)) {
            colleague.page().setViewportSize(width, 800);
            colleague
                    .page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/look/"
                                    + state.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + width
                                    + ".png")));
        }
    }
}
