package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The simulated phones and mailboxes, as everybody has them who tries Doorstep out. */
class SimulatorE2E {

    private static final String CAME = "SELECT way, words, photos, safe, recipient FROM incoming_text"
            + " WHERE provider_id LIKE 'SIM-%' AND sender = ? ORDER BY id";

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void a_phone_is_read_and_answered_without_javascript_and_each_form_is_taken_once() {
        Household home = Northtown.newHousehold();
        Tenant tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.signsIn();
        Page page = tenant.phone().page();
        String e164 = "+44" + home.mobile().replace(" ", "").substring(1);

        tenant.phone().answers("can we do <b>friday</b>\ninstead? \u202Ekfc");

        assertThat(page.url()).endsWith("#words-" + e164.substring(1));
        // What the address names has focus once the page is drawn.
        page.waitForCondition(
                () -> page.evaluate("() => document.activeElement.id").equals("words-" + e164.substring(1)));
        assertThat(own(page, home.mobile())).last().asString().startsWith("can we do <b>friday</b>\ninstead? kfc");
        page.navigate("/simulator?number=" + e164.replace("+", "%2B"));
        Form form = form(page, home.mobile(), "Send").with("words", "2").with("do", "text");
        assertThat(form.send().statusCode()).isEqualTo(303);
        assertThat(form.send().statusCode()).isEqualTo(303);
        assertThat(form.saying("Origin", "https://elsewhere.example").send().statusCode())
                .isEqualTo(403);
        assertThat(form.with("number", "0191 498 0000").send().statusCode()).isEqualTo(404);
        page.navigate("/simulator?number=" + e164.replace("+", "%2B"));
        phone(page, home.mobile()).getByLabel("With a picture").check();
        press(page, home.mobile(), "Send");
        press(page, home.mobile(), "Ring and hang up");
        assertThat(own(page, home.mobile())).hasSize(4).last().asString().contains("Rang and hung up");
        press(page, home.mobile(), "Send");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".errors").innerText()).contains("Type a text, or tick the picture");

        assertThat(Records.rows(CAME, e164))
                .containsExactly(
                        "SMS|can we do <b>friday</b>\r\ninstead? \u202Ekfc|0|0|+441914980000",
                        "SMS|2|0|0|+441914980000",
                        "SMS||1|0|+441914980000",
                        "RING||0|0|+441914980000");
    }

    @Test
    void a_phone_of_a_number_of_ones_own_answers_the_number_that_wrote_last() {
        String number = "07700 900990";
        Page page = journey.open(Look.DESKTOP.options()).newPage();
        page.navigate("/simulator");
        page.getByLabel("Open a phone with a number of your own").fill("0191 498 0000");
        page.waitForNavigation(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open this phone"))
                        .click());
        page.locator(".errors").waitFor();
        page.getByLabel("Open a phone with a number of your own").fill(number);
        page.waitForNavigation(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open this phone"))
                        .click());
        assertThat(page.locator(".phone h3").first().innerText()).isEqualTo(number);
        press(page, number, "Ring and hang up");
        page.getByText("Sent. If there is an answer").waitFor();
        phone(page, number).getByLabel("Text back").fill("what I am just typing");
        Records.change(
                "INSERT INTO simulated_message (message_key, kind, recipient, subject, body, sender, received_at)"
                        + " VALUES ('safe-of-simulator', 'TEXT', '+447700900990', '', 'Tea at 10:30am', 'SAFE', UTC_TIMESTAMP(6))");

        // By itself, and without touching what is being typed.
        phone(page, number).getByText("Tea at 10:30am").waitFor();
        assertThat(phone(page, number).getByLabel("Text back").inputValue()).isEqualTo("what I am just typing");
        press(page, number, "Send");
        page.getByText("Sent. If there is an answer").waitFor();

        assertThat(Records.rows(CAME, "+447700900990"))
                .containsExactly("RING||0|0|+441914980000", "SMS|what I am just typing|0|1|+447700900099");
    }

    @Test
    void an_email_is_read_with_its_file_and_as_html() {
        Household home = Northtown.newHousehold();
        String address = "nia." + home.mobile().substring(6) + "@example.org";
        Records.change(
                "UPDATE contact_point SET kind = 'EMAIL', value = ? WHERE value = ?",
                address,
                "+44" + home.mobile().replace(" ", "").substring(1));
        String reference = Northtown.book(
                        home.order(), Northtown.slots(home.order()).get(0).getString("slotId"))
                .json()
                .getString("reference");
        Page page = journey.open(Look.DESKTOP.withoutJavaScript().options()).newPage();
        SimulatedPhone mailbox = new SimulatedPhone(page, address);

        String mail = mailbox.textWith(reference);
        assertThat(mail).contains("Your visit is booked", "To change or cancel it: " + Journey.site() + "/v/");
        Locator box = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(address));
        String file = box.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download visit.ics"))
                .getAttribute("href");
        HttpResponse<String> downloaded = Form.get(file, "");
        ICalendar calendar = Biweekly.parse(downloaded.body()).first();
        assertThat(downloaded.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"visit.ics\"");
        assertThat(calendar.getMethod().isRequest()).isTrue();
        assertThat(calendar.getEvents().get(0).getAttendees().get(0).getEmail()).isEqualTo(address);
        assertThat(calendar.getEvents().get(0).getDateStart().getValue().toInstant())
                .isEqualTo(Northtown.instant(Northtown.appointment(reference), "earliestArrival"));
        assertThat(downloaded.body()).doesNotContain("/v/", "LOCATION", home.firstName());

        box.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("See it as an email program shows it"))
                .click();
        assertThat(page.locator("main").innerText())
                .contains("Northtown Homes", "Your visit is booked for ", reference);
        assertThat(page.locator("main").evaluate("main => getComputedStyle(main).borderTopWidth"))
                .as("its own style")
                .isEqualTo("6px");
        page.locator("a").click();
        assertThat(page.title()).startsWith("Your visit");
        assertThat(Form.get("/simulator/mail?key=none", "").statusCode()).isEqualTo(404);
        assertThat(Form.get("/simulator/file?key=none", "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_can_be_read_by_everybody() {
        Household home = Northtown.newHousehold();
        Axe axe = Axe.on(journey, home);
        Tenant tenant = axe.tenant();
        tenant.phone().answers("hello");
        tenant.goesTo("/simulator?number=" + home.mobile().replace(" ", "") + "&sent=1");
        axe.look("sent");
        axe.lookInTheDark("sent");
        tenant.goesTo("/simulator?number=" + home.mobile().replace(" ", "") + "&empty=1");
        axe.lookAtErrors("nothing typed");
        tenant.goesTo("/simulator?number=12");
        axe.lookAtErrors("no number");
        axe.assertNothingFound(4);
    }

    private static Locator phone(Page page, String number) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(number).setExact(true));
    }

    private static List<String> own(Page page, String number) {
        return phone(page, number).locator("li.mine").allInnerTexts().stream()
                .map(text -> text.replace("You:", "").strip())
                .toList();
    }

    private static void press(Page page, String number, String button) {
        page.waitForNavigation(() -> phone(page, number)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click());
    }

    private static Form form(Page page, String number, String button) {
        return Form.of(phone(page, number)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }
}
