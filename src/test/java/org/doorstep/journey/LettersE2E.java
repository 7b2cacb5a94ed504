package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.messaging.letter.PrintedLetters;
import org.doorstep.tenancy.RentAccountNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Letters from the staff side: one with a code that lets a tenant in, and those that invite tenants to sign up. */
class LettersE2E {

    private static final Pattern CODE = Pattern.compile(
            "\\b[ACDEFGHJKMNPQRTUVWXY34679]{3} [ACDEFGHJKMNPQRTUVWXY34679]{3} [ACDEFGHJKMNPQRTUVWXY34679]{4}\\b");
    private static final Pattern NAME = Pattern.compile("We hold your name as: (.*?) Do you write it");
    private static final List<String> DATES =
            List.of("yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy");

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void whoever_cannot_be_reached_is_let_in_by_the_code_of_a_letter() throws IOException {
        Household home = Northtown.newHousehold();
        Axe axe = Axe.on(journey, home);
        Tenant asking = axe.tenant();
        asking.goesTo("/signin/ask-us-to-check");
        asking.fills("Full name", "Nia Someone");
        asking.fills("Day", "1");
        asking.fills("Month", "2");
        asking.fills("Year", "1990");
        asking.fills("Rent account number", home.rentAccount());
        asking.fills("How can we answer you?", "nia.someone@example.org");
        asking.presses("Ask us to check");
        assertThat(asking.main()).contains("a letter with a code may be on its way to your home");
        axe.look("asked, with the letter that may come");

        String code = staffPostALetter(asking.parameter("ref"), home);

        Tenant tenant = journey.tenant(home, Look.PHONE.withoutJavaScript());
        tenant.goesTo("/signin/sign-in");
        tenant.follows("Use the code of a letter from us");
        tenant.fills(
                "What is the code on the letter?", code.toLowerCase(Locale.ROOT).replace(" ", ""));
        tenant.fills("What is your rent account number?", home.rentAccount());
        tenant.presses("Continue");
        assertThat(tenant.path()).isEqualTo("/tenant/details");

        asking.goesTo("/signin/letter-code");
        asking.presses("Continue");
        axe.lookAtErrors("no code");
        asking.fills("What is the code on the letter?", code);
        asking.fills("What is your rent account number?", home.rentAccount());
        asking.presses("Continue");
        assertThat(asking.main()).contains("This code does not work with this rent account number");
        axe.lookAtErrors("used code");
        axe.assertNothingFound(3);
        assertThat(tenant.troubles().noted()).isEmpty();
    }

    /** The code, as it stands on paper. */
    private String staffPostALetter(String request, Household home) throws IOException {
        Colleague adviser = new Colleague(
                        journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage())
                .signsInAs("adviser");
        Axe axe = Axe.atWork(adviser.page());
        adviser.goesTo("/staff/correction?ref=" + request);
        adviser.page().locator("input[name=who]").check();
        adviser.presses("Not sure: send a letter with a code");
        assertThat(adviser.main()).contains("The letter is on the list of letters to print.");
        adviser.goesTo("/staff/letters");
        axe.look("letters to print");
        adviser.follows("Print " + home.fullName());
        axe.look("letter");
        Form again = Form.of(adviser.page(), "Print the letter");
        Download download = download(adviser.page(), "Print the letter");
        assertThat(download.suggestedFilename()).matches("letter-[A-Z0-9]{6}\\.pdf");
        String letter = PrintedLetters.read(Files.readAllBytes(download.path())).get(0);
        assertThat(letter).contains(home.fullName(), home.address(), "/signin/letter-code");
        assertSaysNotWhoItIs(letter, home.born(), home.rentAccount());
        assertThat(again.send().headers().firstValue("Location").orElse(""))
                .as("sent twice")
                .endsWith("done=printed");
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).as(letter).isTrue();
        adviser.page().reload();
        assertThat(adviser.main()).contains("Printing again makes a new code").doesNotContain(code.group());
        adviser.goesTo("/staff/letters?show=printed");
        assertThat(adviser.main()).contains(home.fullName());
        axe.look("printed letters");
        axe.assertNothingFound(3);
        assertThat(adviser.troubles().noted()).isEmpty();
        return code.group();
    }

    @Test
    void no_invitation_of_the_whole_estate_says_a_birth_date_or_a_rent_account_number() throws IOException {
        Colleague adviser = new Colleague(
                        journey.open(Look.DESKTOP.options().setBypassCSP(true)).newPage())
                .signsInAs("adviser");
        Page page = adviser.page();
        Axe axe = Axe.atWork(page);
        adviser.goesTo("/staff/invitations");
        adviser.presses("Download");
        axe.lookAtErrors("no file chosen");
        List<String> letters = new ArrayList<>();
        Locator files = page.locator("input[name=file][value^=after]");
        for (int i = 0; i < files.count(); i++) {
            files.nth(i).check();
            letters.addAll(PrintedLetters.read(
                    Files.readAllBytes(download(page, "Download").path())));
        }
        Map<String, List<String[]>> byName = tenants();

        assertThat(letters).hasSizeGreaterThan(500);
        for (String letter : letters) {
            String text = letter.replaceAll("\\s+", " ");
            Matcher name = NAME.matcher(text);
            assertThat(name.find()).as(text).isTrue();
            List<String[]> called = byName.get(name.group(1));
            assertThat(called).as(name.group(1)).isNotEmpty();
            called.forEach(each -> assertSaysNotWhoItIs(letter, LocalDate.parse(each[1]), each[2]));
        }
        page.locator("#file-list").check();
        String list = Files.readString(download(page, "Download").path(), StandardCharsets.UTF_8);
        assertThat(list.lines().count()).as("a row each, and one of headings").isGreaterThan(letters.size());
        byName.values().forEach(all -> all.forEach(each -> assertThat(list).doesNotContain(each[1])));
        byName.values().forEach(all -> all.forEach(each -> assertThat(list).doesNotContain(each[2])));
        axe.assertNothingFound(1);
    }

    /** Everybody who holds a tenancy, by name: name, date of birth, rent account number. */
    private static Map<String, List<String[]>> tenants() {
        return Records.rows("SELECT p.full_name, p.date_of_birth, t.rent_account_number FROM person p"
                        + " JOIN tenancy_member m ON m.person_id = p.id JOIN tenancy t ON t.id = m.tenancy_id")
                .stream()
                .map(row -> row.split("\\|", -1))
                .collect(Collectors.groupingBy(
                        row -> row[0].replaceAll("\\s+", " ").strip()));
    }

    private static void assertSaysNotWhoItIs(String letter, LocalDate born, String rentAccount) {
        assertThat(letter)
                .doesNotContain(DATES.stream()
                        .map(pattern -> born.format(DateTimeFormatter.ofPattern(pattern, Locale.UK)))
                        .toArray(String[]::new));
        assertThat(letter).doesNotContain(rentAccount);
        assertThat(letter.replaceAll("[^A-Za-z0-9\\n]", "")).doesNotContain(RentAccountNumber.keyOf(rentAccount));
    }

    private static Download download(Page page, String button) {
        return page.waitForDownload(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click());
    }
}
