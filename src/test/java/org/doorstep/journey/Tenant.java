package org.doorstep.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody who books a visit in a browser. Says what people do, by the names that they see or hear. */
final class Tenant {

    private final Household home;
    private final Page page;
    private final SimulatedPhone phone;
    private final Troubles troubles;
    private int loaded;
    private int status;

    Tenant(Household home, Page page, SimulatedPhone phone) {
        this.home = home;
        this.page = page;
        this.phone = phone;
        this.troubles = Troubles.of(page);
        page.onLoad(any -> loaded++);
        page.onResponse(this::note);
    }

    Household home() {
        return home;
    }

    Page page() {
        return page;
    }

    SimulatedPhone phone() {
        return phone;
    }

    Troubles troubles() {
        return troubles;
    }

    /** The status of the page that is shown. */
    int status() {
        return status;
    }

    void goesTo(String address) {
        page.navigate(address);
    }

    void signsIn() {
        goesTo("/signin/with-details");
        givesDetails();
        givesCode(phone.newCode());
    }

    /** The usual way to sign in. */
    void givesMobile() {
        fills("What is your mobile number or email address?", home.mobile());
        presses("Send me a code");
    }

    /** The way for whoever has a rent letter at hand. */
    void givesDetails() {
        if (path().equals("/signin/sign-in")) {
            follows("Use your rent account number and date of birth");
        }
        fills("What is your rent account number?", home.rentAccount());
        fills("Day", String.valueOf(home.born().getDayOfMonth()));
        fills("Month", String.valueOf(home.born().getMonthValue()));
        fills("Year", String.valueOf(home.born().getYear()));
        presses("Send me a code");
    }

    void givesCode(String code) {
        fills("What is the code?", code);
        presses("Continue");
    }

    /** From Home to the page that asks to check, with the first time that is offered. */
    void choosesATime(String order) {
        goesTo("/tenant/choose-time?order=" + Household.escaped(order));
        choosesTime(0);
    }

    /** Chooses one of the times on the page, counted from the soonest, and goes on. */
    void choosesTime(int which) {
        times().nth(which).check();
        presses("Continue");
    }

    /** Books the first time for a works order and gives its reference. */
    String books(String order) {
        choosesATime(order);
        presses("Book this visit");
        return reference();
    }

    /** The reference in the address of the page about a visit. */
    String reference() {
        return parameter("ref");
    }

    String parameter(String name) {
        for (String each : String.valueOf(URI.create(page.url()).getRawQuery()).split("&", -1)) {
            if (each.startsWith(name + "=")) {
                return each.substring(name.length() + 1);
            }
        }
        throw new AssertionError("No " + name + " in " + page.url());
    }

    Locator times() {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(" to ")));
    }

    void fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    void presses(String button) {
        untilLoaded(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click());
    }

    /** Follows the first link with these words in its name. */
    void follows(String link) {
        untilLoaded(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
    }

    /** Does what leads to another page and waits until that one is there, by its event and not by the clock. */
    void untilLoaded(Runnable what) {
        int before = loaded;
        what.run();
        page.waitForCondition(() -> loaded > before);
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    String title() {
        return page.title();
    }

    /** All that the main part says. */
    String main() {
        return page.getByRole(AriaRole.MAIN).innerText();
    }

    /** The address within the service, without its parameters. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    private void note(Response response) {
        if (response.request().isNavigationRequest()) {
            status = response.status();
        }
    }
}
