package org.doorstep.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.doorstep.run.DemoFacts;

/** Somebody who works for the landlord, in a browser. Says what people do, by the names that they see or hear. */
final class Colleague {

    private final Page page;
    private final Troubles troubles;
    private int loaded;
    private int status;

    Colleague(Page page) {
        this.page = page;
        this.troubles = Troubles.of(page);
        page.onLoad(any -> loaded++);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                status = response.status();
            }
        });
    }

    static Colleague on(Journey journey, Look look) {
        return new Colleague(journey.open(look.options()).newPage());
    }

    Page page() {
        return page;
    }

    Troubles troubles() {
        return troubles;
    }

    int status() {
        return status;
    }

    /** Signs in as one of the demo's staff: "admin", "adviser". */
    Colleague signsInAs(String name) {
        goesTo("/staff/sign-in");
        givesPassword(name + "@" + DemoFacts.STAFF_DOMAIN, DemoFacts.STAFF_PASSWORD);
        return this;
    }

    void givesPassword(String email, String password) {
        fills("Work email address", email);
        fills("Password", password);
        presses("Sign in");
    }

    void goesTo(String address) {
        page.navigate(address);
    }

    void fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    void ticks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    void presses(String button) {
        untilLoaded(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click());
    }

    void follows(String link) {
        untilLoaded(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
    }

    void untilLoaded(Runnable what) {
        int before = loaded;
        what.run();
        page.waitForCondition(() -> loaded > before);
    }

    /** The row of a list that says this. */
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    String main() {
        return page.getByRole(AriaRole.MAIN).innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    String cookies() {
        return Form.cookies(page);
    }
}
