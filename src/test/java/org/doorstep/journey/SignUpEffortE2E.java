package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From the start page to Home in at most two minutes of a person's time on a phone. Counted on the pages as they are, by the keystroke-level
 * model (Card, Moran and Newell 1980) with numbers for a phone: half a second for a key, 1.35 seconds to think before each field and each
 * button, 1.1 seconds to reach a field or button, and 200 words a minute to read the question, its hint and its buttons. What recurs on each page is
 * read once. Ten seconds until the text with the code is there and read.
 */
class SignUpEffortE2E {

    private static final double KEY = 0.5;
    private static final double THINK = 1.35;
    private static final double REACH = 1.1;
    private static final double WORDS_A_SECOND = 200.0 / 60;
    private static final double TEXT_COMES = 10;
    private static final double MOST = 120;

    @RegisterExtension
    final Journey journey = new Journey();

    private Tenant tenant;
    private int pages;
    private int fields;
    private int keys;
    private int presses;
    private int words;

    @Test
    void creating_an_account_takes_at_most_two_minutes_of_a_persons_time() {
        Household home = Northtown.newHousehold();
        tenant = journey.tenant(home, Look.PHONE);
        tenant.goesTo("/");
        reads();
        tenant.follows("Create an account");
        presses++;
        reads();
        tenant.follows("Start");
        presses++;
        reads();
        types("Email address", "nia.oleary@example.org");
        goesOn();
        types("Full name", home.fullName());
        goesOn();
        types("Day", String.valueOf(home.born().getDayOfMonth()));
        types("Month", String.valueOf(home.born().getMonthValue()));
        types("Year", String.valueOf(home.born().getYear()));
        goesOn();
        types("Rent account number", home.rentAccount());
        goesOn();
        types("What is the code?", tenant.phone().newCode());
        tenant.presses("Continue");
        presses++;

        assertThat(tenant.heading()).isEqualTo("Hello, " + home.firstName());
        System.out.printf(
                Locale.ROOT,
                "Sign-up: %d pages, %d words, %d fields, %d keys, %d presses: %.0f s of a person's time%n",
                pages,
                words,
                fields,
                keys,
                presses,
                seconds());
        assertThat(fields).as("fields counted").isEqualTo(7);
        assertThat(words).as("words counted").isGreaterThan(60);
        assertThat(seconds()).as("seconds by the model").isLessThan(MOST);
    }

    private double seconds() {
        return keys * KEY + (fields + presses) * (THINK + REACH) + words / WORDS_A_SECOND + TEXT_COMES;
    }

    private void goesOn() {
        tenant.presses("Continue");
        presses++;
        reads();
    }

    private void types(String label, String value) {
        tenant.fills(label, value);
        fields++;
        keys += value.length();
    }

    /** Down to the button that leads on: nobody reads what helps those who are stuck. */
    private void reads() {
        Locator main = tenant.page().locator("main");
        String read = main.locator("h1, form, h1 + p, .btn").allInnerTexts().stream()
                .reduce("", (all, next) -> all + " " + next);
        pages++;
        words += read.strip().split("\\s+", -1).length;
    }
}
