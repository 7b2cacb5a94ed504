package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Creating an account on a phone without JavaScript, and what helps those whose details are different in our records. */
class SignUpE2E {

    @RegisterExtension
    final Journey journey = new Journey();

    private Household home;
    private Tenant tenant;

    @BeforeEach
    void a_tenant() {
        home = Northtown.newHousehold();
        tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
    }

    @Test
    void one_question_a_page_leads_home() {
        tenant.goesTo("/");
        tenant.follows("Create an account");
        tenant.follows("Start");
        answers(
                "nia@example.org",
                home.fullName().toUpperCase(Locale.ROOT).replace("'", ""),
                home.rentAccount().replace(" ", ""));

        assertThat(tenant.main())
                .contains("If those details match ours, we have sent a code to the mobile or email we hold for you.");
        assertThat(Form.get("/tenant/home", Form.cookies(tenant.page())).statusCode())
                .as("right answers identify, and let nobody in")
                .isEqualTo(303);
        tenant.givesCode(tenant.phone().newCode());

        assertThat(tenant.heading()).isEqualTo("Hello, " + home.firstName());
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    @Test
    void what_was_answered_is_kept_on_the_way_back() {
        tenant.goesTo("/signin/your-email");
        answers("nia@example.org", "Nia Someone", "99 9999 9");

        tenant.follows("Check what you entered, or get a new code");
        assertThat(tenant.page().getByLabel("Rent account number").inputValue()).isEqualTo("99 9999 9");
        tenant.follows("Back");
        assertThat(tenant.page().getByLabel("Year").inputValue())
                .isEqualTo(String.valueOf(home.born().getYear()));
        tenant.follows("Back");
        assertThat(tenant.page().getByLabel("Full name").inputValue()).isEqualTo("Nia Someone");
        tenant.follows("Back");
        assertThat(tenant.page().getByLabel("Email address").inputValue()).isEqualTo("nia@example.org");
    }

    @Test
    void each_question_says_what_to_mend_and_keeps_the_answer() {
        tenant.goesTo("/signin/your-email");
        tenant.presses("Continue");
        assertThat(tenant.main()).contains("Enter your email address");
        tenant.fills("Email address", "nia at example");
        tenant.presses("Continue");
        assertThat(tenant.main()).contains("Enter an email address in the correct format");
        assertThat(tenant.page().getByLabel("Email address").inputValue()).isEqualTo("nia at example");
        tenant.goesTo("/signin/your-rent-account");
        tenant.fills("Rent account number", home.rentAccount());
        tenant.presses("Continue");

        assertThat(tenant.path()).as("a question that was left out").isEqualTo("/signin/your-name");
    }

    @Test
    void whoever_gets_no_code_asks_us_to_check_and_is_let_in() {
        String number = nobodysMobile();
        tenant.goesTo("/signin/your-email");
        answers("nia@example.org", "Wilhelmina van Dyke", home.rentAccount());
        tenant.follows("Ask us to check");
        assertThat(tenant.page().getByLabel("Full name").inputValue()).isEqualTo("Wilhelmina van Dyke");
        tenant.fills("How can we answer you?", number);
        tenant.fills("What may be different? (optional)", "I was married in June <b>1</b>");
        Form sent = Form.of(tenant.page(), "Ask us to check");
        tenant.presses("Ask us to check");
        assertThat(tenant.heading()).isEqualTo("We will check your details");
        String reference = tenant.parameter("ref");
        assertThat(sent.send().headers().firstValue("Location").orElse(""))
                .as("sent twice")
                .endsWith(reference);

        staffLetThemIn(reference);

        tenant.goesTo("/signin/sign-in");
        SimulatedPhone phone = journey.phone(number);
        assertThat(phone.textWith("sign in now")).contains("You can sign in now with this mobile number");
        tenant.fills("What is your mobile number or email address?", number);
        tenant.presses("Send me a code");
        tenant.givesCode(phone.newCode());
        assertThat(tenant.heading()).isEqualTo("Hello, " + home.firstName());
        tenant.presses("Sign out");
        tenant.goesTo("/signin/your-email");
        answers("nia@example.org", "wilhelmina VAN DYKE", home.rentAccount());
        tenant.givesCode(phone.newCode());
        assertThat(tenant.heading()).as("by the name that staff kept").isEqualTo("Hello, " + home.firstName());
    }

    private static String nobodysMobile() {
        return IntStream.rangeClosed(0, 999)
                .mapToObj(each -> String.format(Locale.ROOT, "%03d", each))
                .filter(end ->
                        Records.count("SELECT COUNT(*) FROM contact_point WHERE value = ?", "+447700900" + end) == 0)
                .reduce((earlier, later) -> later)
                .map(end -> "07700 900" + end)
                .orElseThrow();
    }

    private void staffLetThemIn(String reference) {
        Colleague adviser = Colleague.on(journey, Look.DESKTOP).signsInAs("adviser");
        adviser.goesTo("/staff/correction?ref=" + reference);
        assertThat(adviser.main())
                .contains(
                        "Wilhelmina van Dyke",
                        "I was married in June <b>1</b>",
                        home.fullName(),
                        "Name differs, date of birth is the same");
        adviser.presses("It is them: let them in");
        assertThat(adviser.main()).contains("Say who it is", "Say how you made sure who it is");
        adviser.page().locator("input[name=who]").check();
        adviser.fills("How did you make sure who it is?", "Rang the number we hold");
        adviser.page().locator("#keep-name").check();
        adviser.page().locator("#keep-reply").check();
        adviser.presses("It is them: let them in");

        assertThat(adviser.path()).isEqualTo("/staff/corrections");
        assertThat(adviser.main()).contains("They can sign in now, and we have told them.");
        adviser.goesTo("/staff/correction?ref=" + reference);
        assertThat(adviser.path()).as("decided already").isEqualTo("/staff/corrections");
        assertThat(adviser.troubles().noted()).isEmpty();
    }

    private void answers(String email, String name, String rentAccount) {
        tenant.fills("Email address", email);
        tenant.presses("Continue");
        tenant.fills("Full name", name);
        tenant.presses("Continue");
        List<String> born = List.of(
                String.valueOf(home.born().getDayOfMonth()),
                String.valueOf(home.born().getMonthValue()),
                String.valueOf(home.born().getYear()));
        tenant.fills("Day", born.get(0));
        tenant.fills("Month", born.get(1));
        tenant.fills("Year", born.get(2));
        tenant.presses("Continue");
        tenant.fills("Rent account number", rentAccount);
        tenant.presses("Continue");
    }
}
