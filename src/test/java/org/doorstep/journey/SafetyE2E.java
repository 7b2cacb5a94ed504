package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody hides a number from whoever looks over their shoulder, leaves a page in a hurry, and staff learn no more than they must. */
class SafetyE2E {

    private static final String MORE = "/tenant/contact-more";

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;

    @Test
    void a_hidden_number_is_set_without_a_trace_on_any_page_and_in_no_log() {
        signsIn(Look.PHONE.withoutJavaScript());
        String number = nobodysMobile();
        SimulatedPhone hidden = journey.phone(number);
        String before = read(MORE) + read("/tenant/details");

        sets(number);
        String code = hidden.newCode();
        tenant.givesCode(code);

        assertThat(tenant.main()).contains("Saved.");
        assertThat(read(MORE) + read("/tenant/details"))
                .as("the same as before")
                .isEqualTo(before);
        tenant.books(home.order());
        assertThat(tenant.main())
                .contains("Please write the time down.")
                .doesNotContain(home.mobile().substring(8));
        assertThat(hidden.textWith("Tea"))
                .matches("(?s)Tea [A-Z][a-z]{2} \\d+ [A-Z][a-z]{2}, [0-9:]+[ap]m.*07700 900099.*");
        assertThat(tenant.phone().texts()).noneMatch(text -> text.contains("visit booked"));
        tenant.presses("Sign out");
        tenant.goesTo("/signin/sign-in");
        tenant.fills("What is your mobile number or email address?", number);
        tenant.presses("Send me a code");
        tenant.givesCode(hidden.newCode());
        assertThat(tenant.heading()).isEqualTo("Hello, " + home.firstName());
        tenant.goesTo(MORE + "-back");
        tenant.fills("Mobile number that we text now", number);
        tenant.presses("Send a code to it");
        String last = hidden.newCode();
        tenant.givesCode(last);
        assertThat(tenant.main()).contains("Saved.");
        assertThat(RunningDoorstep.get().said())
                .doesNotContain(number.substring(6), number.replace(" ", "").substring(1), "is " + code, "is " + last);
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void slips_are_told_at_the_fields_and_answers_are_kept() {
        signsIn(Look.PHONE.withoutJavaScript());
        tenant.goesTo(MORE + "-form");
        tenant.presses("Send a code to it");
        assertThat(errors())
                .isEqualTo(
                        "Enter a mobile number\nChoose what the texts say\n"
                                + "Enter the time from which we may text, like 9am\nEnter the time until which we may text, like 2:30pm");
        tenant.fills("Mobile number", "0191 498 0000");
        chooses("My own words");
        tenant.page().locator("#own").fill("Northtown Homes come [day] at [time]");
        tenant.fills("We may text from", "9am");
        tenant.fills("Until", "9.00");
        tenant.presses("Send a code to it");
        assertThat(errors())
                .isEqualTo(
                        "Enter a UK mobile number, like 07700 900482\nLeave out our name\nChoose another time than the one before");
        assertThat(tenant.page().locator("#own").inputValue()).isEqualTo("Northtown Homes come [day] at [time]");
        assertThat(tenant.title()).isEqualTo("Error: More about contact - Northtown Homes");
        tenant.goesTo(MORE + "-list");
        tenant.presses("Do not use it");
        assertThat(errors()).isEqualTo("Choose one, or go back");
        String list = read(MORE + "-list");
        tenant.page().locator("input[name=which]").first().check();
        tenant.presses("Do not use it");
        assertThat(tenant.main()).contains("Saved.");
        assertThat(read(MORE + "-list")).as("says nothing of what was chosen").isEqualTo(list);
        tenant.goesTo("/tenant/phone-password");
        tenant.fills("Password", "tea");
        tenant.presses("Use this password");
        assertThat(errors()).isEqualTo("Enter at least 4 letters or numbers");
        tenant.fills("Password", "apple tree");
        tenant.fills("The same again", "apple trees");
        tenant.presses("Use this password");
        assertThat(errors()).isEqualTo("Enter the same in both places");
    }

    @Test
    void exit_this_page_leaves_nothing_to_go_back_to() {
        signsIn(Look.PHONE.withoutJavaScript());
        tenant.goesTo(MORE);
        String cookies = Form.cookies(tenant.page());
        tenant.follows("Exit this page");
        assertThat(tenant.path()).isEqualTo("/open/accessibility");
        tenant.untilLoaded(() -> tenant.page().goBack());
        assertThat(tenant.path()).isEqualTo("/signin/sign-in");
        assertThat(tenant.main()).doesNotContain(home.firstName());

        HttpResponse<String> left = Form.get("/leave", cookies);
        assertThat(left.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(left.headers().allValues("Set-Cookie")).anyMatch(each -> each.matches("doorstep=;.*Max-Age=0.*"));
        assertThat(Form.get("/tenant/home", cookies).statusCode())
                .as("nothing changed on the server: a GET is safe")
                .isEqualTo(200);
    }

    @Test
    void with_a_script_the_page_is_gone_from_the_history_and_shift_three_times_is_enough() {
        signsIn(Look.DESKTOP);
        tenant.goesTo("/tenant/details");
        tenant.follows("More about contact");
        assertThat(tenant.page().getByText("Or press Shift three times.").isVisible())
                .isTrue();
        tenant.untilLoaded(() -> {
            for (int i = 0; i < 3; i++) {
                tenant.page().keyboard().press("Shift");
            }
        });
        assertThat(tenant.path()).isEqualTo("/open/accessibility");
        tenant.untilLoaded(() -> tenant.page().goBack());
        assertThat(tenant.path()).isEqualTo("/signin/sign-in");
        assertThat(tenant.page().url())
                .as("not the page itself")
                .contains("details")
                .doesNotContain("contact-more");
        tenant.untilLoaded(() -> tenant.page().goForward());
        assertThat(tenant.path()).isEqualTo("/open/accessibility");
        tenant.signsIn();
        tenant.goesTo(MORE);
        tenant.follows("Exit this page");
        assertThat(tenant.path()).isEqualTo("/open/accessibility");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void staff_see_what_they_need_at_once_and_the_rest_once_they_say_why() {
        signsIn(Look.DESKTOP);
        tenant.goesTo("/tenant/phone-password");
        tenant.fills("Password", "Apple Tree");
        tenant.fills("The same again", "Apple Tree");
        tenant.presses("Use this password");
        Colleague adviser = Colleague.on(journey, new Look(1280, false)).signsInAs("adviser");
        adviser.follows("Find a person");
        adviser.fills("Who are they?", home.rentAccount());
        adviser.presses("Find");
        assertThat(adviser.page().url()).doesNotContain("=");
        adviser.follows(home.fullName());
        String end = home.mobile().substring(home.mobile().length() - 3);
        assertThat(adviser.main())
                .contains(home.address(), "Mobile ending " + end, "Ask for their password before you say anything.")
                .doesNotContain(home.mobile(), "Take care");

        hears(adviser, "pear", "That is not it. Ask once more, and say nothing else");
        adviser.fills("What do they say?", "appletree");
        adviser.presses("Compare");
        assertThat(adviser.main()).contains("That was their password.");
        opens(adviser);
        adviser.follows("Contacts");
        assertThat(adviser.main()).contains(home.mobile());
        adviser.page().locator("input[name=which]").first().check();
        adviser.page().getByLabel("They said so").check();
        adviser.presses("Never use it again");
        assertThat(adviser.main())
                .contains(
                        "Marked. Nobody uses it any more.", "Take care", "Unsafe: never use it", "None that we may use")
                .doesNotContain(home.mobile());
        flags(adviser);
        assertThat(Records.rows(
                        "SELECT detail FROM audit_trail WHERE action = 'record.look' AND for_whom = ? ORDER BY id",
                        home.personReference()))
                .contains("contacts, VISIT", "safety, VISIT");
        Colleague other = Colleague.on(journey, Look.DESKTOP).signsInAs("access");
        other.goesTo(recordOf(home) + "&show=safety");
        assertThat(other.main()).contains("Take care", "See more").doesNotContain("brother", "Set a flag");
        other.goesTo("/staff/person?ref=nobody");
        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void axe_finds_nothing() {
        home = Northtown.newHousehold();
        Axe axe = Axe.on(journey, home);
        tenant = axe.tenant();
        tenant.signsIn();
        for (String page : List.of(
                MORE, MORE + "-list", MORE + "-form", MORE + "-code", MORE + "-back", "/tenant/phone-password")) {
            tenant.goesTo(page);
            axe.look(page);
        }
        axe.lookInTheDark("exit");
        tenant.presses("Use this password");
        axe.lookAtErrors("no password");
        tenant.goesTo(MORE + "-list");
        tenant.presses("Do not use it");
        axe.lookAtErrors("none chosen");
        tenant.goesTo(MORE + "-form");
        tenant.presses("Send a code to it");
        axe.lookAtErrors("nothing entered");
        tenant.goesTo(MORE + "-code");
        tenant.presses("Continue");
        axe.lookAtErrors("no code");
        axe.assertNothingFound(11);
    }

    @Test
    void axe_finds_nothing_at_work() {
        home = Northtown.newHousehold();
        Page page = journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage();
        Colleague officer = new Colleague(page).signsInAs("access");
        Axe axe = Axe.atWork(page);
        officer.goesTo("/staff/find");
        axe.look("find");
        officer.presses("Find");
        axe.lookAtErrors("nothing to find");
        officer.fills("Who are they?", home.fullName());
        officer.presses("Find");
        axe.look("found");
        officer.goesTo(recordOf(home));
        axe.look("record");
        officer.presses("Open for 15 minutes");
        axe.lookAtErrors("no reason");
        opens(officer);
        officer.follows("Contacts");
        axe.look("contacts");
        officer.presses("Never use it again");
        axe.lookAtErrors("none marked");
        flags(officer);
        axe.look("safety");
        axe.lookInTheDark("safety");
        officer.presses("Set the flag");
        axe.lookAtErrors("no kind");
        officer.goesTo("/staff/untold");
        axe.look("not told");
        axe.assertNothingFound(11);
    }

    private void signsIn(Look look) {
        home = Northtown.newHousehold();
        tenant = journey.tenant(home, look);
        tenant.signsIn();
    }

    private void sets(String number) {
        tenant.goesTo("/tenant/details");
        tenant.follows("More about contact");
        tenant.follows("Text me at a number that only I see");
        assertThat(tenant.title()).isEqualTo("More about contact - Northtown Homes");
        tenant.fills("Mobile number", number);
        chooses("My own words");
        tenant.page().locator("#own").fill("Tea [Day], [time]");
        tenant.fills("We may text from", "00:00");
        tenant.fills("Until", "11:59pm");
        tenant.presses("Send a code to it");
        assertThat(tenant.title()).isEqualTo("More about contact - Northtown Homes");
        tenant.givesCode("000000");
        assertThat(tenant.main()).contains("That code is not right");
    }

    private static void opens(Colleague colleague) {
        colleague.page().getByLabel("To reach them about a visit").check();
        colleague.fills("In your own words", "They did not answer");
        colleague.presses("Open for 15 minutes");
        assertThat(colleague.main()).contains("Open to you until");
    }

    private static void flags(Colleague colleague) {
        colleague.follows("Safety");
        colleague.page().getByLabel("Danger from somebody at home").check();
        colleague.page().locator("#note").fill("Her brother has a key");
        colleague.presses("Set the flag");
        assertThat(colleague.main()).contains("Danger from somebody at home", "Take care");
    }

    private static void hears(Colleague adviser, String said, String answer) {
        adviser.follows("Check what they say");
        adviser.fills("What do they say?", said);
        adviser.presses("Compare");
        assertThat(adviser.main()).contains(answer);
    }

    private static String recordOf(Household home) {
        return "/staff/person?ref=" + home.personReference();
    }

    private String read(String address) {
        tenant.goesTo(address);
        return tenant.main();
    }

    private void chooses(String radio) {
        tenant.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(radio).setExact(true))
                .check();
    }

    private String errors() {
        return tenant.page().locator(".errors ul").innerText();
    }

    private static String nobodysMobile() {
        return IntStream.rangeClosed(350, 999)
                .mapToObj(each -> String.format(Locale.ROOT, "%03d", each))
                .filter(end ->
                        Records.count("SELECT COUNT(*) FROM contact_point WHERE value = ?", "+447700900" + end) == 0)
                .findFirst()
                .map(end -> "07700 900" + end)
                .orElseThrow();
    }
}
