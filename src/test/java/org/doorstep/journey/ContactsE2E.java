package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People keep right how they are reached, and say how they like to hear from the landlord. */
class ContactsE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;
    private String number;

    @BeforeEach
    void a_household() {
        home = Northtown.newHousehold();
    }

    @Test
    void on_a_phone_without_javascript_a_mobile_is_confirmed_by_one_tap_and_changed_by_a_code() {
        number = nobodysMobile(350);
        tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.signsIn();
        assertThat(tenant.main())
                .contains("Is this still right?", "We write to the mobile ending " + end(home.mobile()));
        String visit = tenant.books(home.order());
        assertThat(tenant.main()).contains("Is this still right?");
        tenant.presses("Yes, it is right");
        assertThat(tenant.path()).isEqualTo("/tenant/booked");
        assertThat(tenant.main())
                .contains("Thank you. We will go on writing to the mobile ending " + end(home.mobile()))
                .doesNotContain("Is this still right?");
        for (String page : new String[] {"/tenant/home", "/tenant/booked?ref=" + visit}) {
            tenant.goesTo(page);
            assertThat(tenant.main()).as(page).doesNotContain("Is this still right?");
        }

        opensTheirMobile();
        tenant.follows("Change this number");
        tenant.fills("What is the mobile number?", number);
        tenant.presses("Continue");
        provesAfterSlips();

        assertThat(tenant.path()).isEqualTo("/tenant/details");
        assertThat(tenant.main())
                .contains("Thank you. We have kept this", number)
                .doesNotContain(home.mobile());
        assertThat(tenant.phone().textWith("we will not use this number")).doesNotContain(end(number));
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main())
                .contains("We write to the mobile ending " + end(number))
                .doesNotContain(number, "Is this still right?");
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    private void opensTheirMobile() {
        tenant.goesTo("/tenant/details");
        assertThat(tenant.main()).contains(home.mobile(), "It comes from our housing records.");
        tenant.follows("Change the mobile ending " + end(home.mobile()));
        assertThat(tenant.heading()).isEqualTo("Your mobile");
    }

    private void provesAfterSlips() {
        String proof = tenant.parameter("proof");
        SimulatedPhone fresh = journey.phone(number);
        String code = fresh.newCode();
        tenant.givesCode(code.equals("000000") ? "000001" : "000000");
        assertThat(tenant.main()).contains("That code is not right");
        Records.change("UPDATE contact_proof SET expires_at = asked_at WHERE reference = ?", proof);
        tenant.givesCode(code);
        assertThat(tenant.main()).contains("That code has ended. Ask for a new one below");
        tenant.presses("Send me a new code");
        assertThat(tenant.main()).contains("We have sent you a new code");
        tenant.givesCode(fresh.newCode());
    }

    @Test
    void an_email_is_added_preferred_and_removed() {
        tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.signsIn();
        tenant.goesTo("/tenant/details");
        tenant.follows("Add an email");
        String address = "tenant." + end(home.mobile()) + "@example.org";
        tenant.fills("What is the email address?", address);
        tenant.presses("Continue");
        tenant.givesCode(codeIn(address));
        assertThat(tenant.main()).contains(address, home.mobile());

        tenant.follows("Change the best way to reach you");
        tenant.page().getByLabel("Email").check();
        tenant.presses("Keep this");
        assertThat(tenant.main()).contains("We have kept what you like best");
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("We write to the email t…@example.org.");

        tenant.goesTo("/tenant/details");
        tenant.follows("Change the email");
        tenant.follows("Remove it");
        assertThat(tenant.main()).doesNotContain("It is the last way to reach you");
        tenant.presses("Remove it");
        assertThat(tenant.main()).contains("It is removed").doesNotContain(address);
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("We write to the mobile ending " + end(home.mobile()));
        prefersWhatsApp();
    }

    private void prefersWhatsApp() {
        tenant.goesTo("/tenant/details");
        tenant.follows("Change the best way to reach you");
        tenant.page().getByLabel("WhatsApp").check();
        tenant.presses("Keep this");
        assertThat(tenant.main()).contains("We have kept what you like best", "WhatsApp");

        String visit = tenant.books(home.order());

        assertThat(tenant.phone().textWith(visit)).contains("WhatsApp");
        tenant.phone().answers("hello");
        assertThat(tenant.phone().texts())
                .filteredOn(text -> text.contains("Your code is"))
                .noneMatch(text -> text.contains("WhatsApp"));
    }

    @Test
    void after_a_missed_visit_it_is_asked_again() {
        tenant = journey.tenant(home);
        tenant.signsIn();
        String visit = tenant.books(home.order());
        Visits.beginIn(visit, -40);
        Records.change(
                "UPDATE contact_point SET last_confirmed_at = UTC_TIMESTAMP(6) - INTERVAL 3 DAY WHERE value = ?",
                e164(home.mobile()));
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).doesNotContain("Is this still right?");
        assertThat(Northtown.api()
                        .post(
                                "/appointments/" + visit + "/attempts",
                                json(
                                        "{'attemptId':'m-2','outcomes':[{'worksOrder':'%s','outcome':'MISSED'}]}",
                                        home.order()))
                        .status())
                .isEqualTo(201);

        tenant.goesTo("/tenant/booked?ref=" + visit);
        assertThat(tenant.main()).contains("This visit is over", "Is this still right?");
        tenant.goesTo("/tenant/home");
        assertThat(tenant.main()).contains("Is this still right?");
        tenant.presses("Yes, it is right");

        assertThat(tenant.path()).isEqualTo("/tenant/home");
        assertThat(tenant.main()).doesNotContain("Is this still right?");
    }

    @Test
    void every_page_and_every_slip_can_be_used_by_everybody() {
        number = nobodysMobile(700);
        Axe axe = Axe.on(journey, home);
        tenant = axe.tenant();
        tenant.signsIn();
        axe.look("home, asked");
        tenant.goesTo("/tenant/details");
        axe.look("details");
        axe.lookInTheDark("details");
        tenant.follows("Change the mobile");
        axe.look("a mobile");
        tenant.follows("Remove it");
        assertThat(tenant.main()).contains("It is the last way to reach you");
        axe.look("remove the last");
        tenant.follows("Keep it");
        tenant.follows("Change this number");
        axe.look("new mobile");
        tenant.presses("Continue");
        axe.lookAtErrors("no mobile");
        tenant.fills("What is the mobile number?", home.mobile());
        tenant.presses("Continue");
        assertThat(tenant.main()).contains("We hold this one already");
        axe.lookAtErrors("the same mobile");
        tenant.fills("What is the mobile number?", number);
        tenant.presses("Continue");
        axe.look("code");
        tenant.presses("Continue");
        axe.lookAtErrors("no code");
        tenant.goesTo("/tenant/contact-new?kind=POST");
        axe.look("new address");
        tenant.goesTo("/tenant/wish-channel");
        axe.look("channel");
        tenant.page().getByLabel("Email").check();
        tenant.presses("Keep this");
        axe.lookAtErrors("no email held");
        tenant.goesTo("/tenant/wish-language");
        tenant.presses("Keep this");
        axe.lookAtErrors("no language");
        tenant.page().getByLabel("Polish").check();
        tenant.page().getByLabel("I need an interpreter at visits").check();
        tenant.presses("Keep this");
        assertThat(tenant.main()).contains("Polish, with an interpreter at visits");
        tenant.goesTo("/tenant/wish-reminder");
        axe.look("reminders");
        tenant.page().getByLabel("The day before, and on the day").check();
        tenant.presses("Keep this");
        assertThat(tenant.main()).contains("The day before, and on the day");
        tenant.goesTo("/tenant/wish-form");
        tenant.page().getByLabel("Large print").check();
        tenant.presses("Keep this");
        assertThat(tenant.page().locator("html.large").count()).isEqualTo(1);
        axe.look("details, large print");
        axe.assertNothingFound(16);
    }

    private static String nobodysMobile(int from) {
        return IntStream.range(from, 1_000)
                .mapToObj(end -> String.format(Locale.ROOT, "07700 900%03d", end))
                .filter(each -> Records.count("SELECT COUNT(*) FROM contact_point WHERE value = ?", e164(each)) == 0)
                .findFirst()
                .orElseThrow();
    }

    /** The code in the one email that came to this address. */
    private String codeIn(String address) {
        String codes = "SELECT REGEXP_SUBSTR(body, '[0-9]{6}') FROM simulated_message WHERE recipient = ?";
        tenant.page().waitForCondition(() -> !Records.rows(codes, address).isEmpty());
        return Records.rows(codes, address).get(0);
    }

    private static String e164(String mobile) {
        return "+44" + mobile.replace(" ", "").substring(1);
    }

    private static String end(String mobile) {
        return mobile.substring(mobile.length() - 3);
    }
}
