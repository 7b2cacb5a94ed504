package org.doorstep.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** Looks at each state of a page with axe, on a small and on a large screen, and at what axe does not see. */
final class Axe {

    private static final List<String> COLOURS = List.of("color-contrast");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int FEWEST_RULES_MET = 15;

    private final Tenant tenant;
    private final Page page;
    private final List<Integer> widths;
    private final SoftAssertions all = new SoftAssertions();
    private final List<String> looked = new ArrayList<>();

    /** The tenant's window must let axe in past the Content-Security-Policy. */
    Axe(Tenant tenant) {
        this(tenant, tenant.page(), List.of(320, 1280));
    }

    private Axe(Tenant tenant, Page page, List<Integer> widths) {
        this.tenant = tenant;
        this.page = page;
        this.widths = widths;
    }

    /** For a page of staff: on the smallest phone, and at a desk. */
    static Axe atWork(Page page) {
        return new Axe(null, page, List.of(320, 1280));
    }

    /** The same at these widths. */
    static Axe atWork(Page page, List<Integer> widths) {
        return new Axe(null, page, widths);
    }

    static Axe on(Journey journey, Household home) {
        return new Axe(journey.tenant(home, journey.open(Look.DESKTOP.options().setBypassCSP(true))));
    }

    Tenant tenant() {
        return tenant;
    }

    /** Looks at the page as it is, which is called so. */
    void look(String state) {
        look(state, "");
    }

    /** The same for a page that says what to mend. */
    void lookAtErrors(String state) {
        look(state, "Error: ");
    }

    /**
     * Looks at the colours of the page at night, where nothing else is other than by day. Without motion: a colour that is still on its way
     * from day to night is nobody's colour.
     */
    void lookInTheDark(String state) {
        page().emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.DARK)
                .setReducedMotion(ReducedMotion.REDUCE));
        looked.add(state + ", dark");
        for (int width : List.of(widths.get(0), widths.get(widths.size() - 1))) {
            page().setViewportSize(width, 800);
            AxeResults results = new AxeBuilder(page())
                    .withRules(COLOURS)
                    .setLegacyMode(true)
                    .analyze();
            noteViolations(state + ", dark at " + width + " px", results);
            all.assertThat(results.getPasses())
                    .as(state + ", dark: axe saw colours")
                    .isNotEmpty();
        }
        page().emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Fails with all that was found. */
    void assertNothingFound(int states) {
        all.assertThat(looked).hasSize(states).doesNotHaveDuplicates();
        all.assertAll();
    }

    private void look(String state, String titleBegins) {
        looked.add(state);
        for (int width : widths) {
            page().setViewportSize(width, 800);
            AxeResults results = new AxeBuilder(page())
                    .withTags(RULES)
                    // One document without frames: no need for axe to open a page of its own to gather them.
                    .setLegacyMode(true)
                    .analyze();
            String where = state + " at " + width + " px";
            noteViolations(where, results);
            all.assertThat(results.getPasses()).as(where + ": axe ran").hasSizeGreaterThan(FEWEST_RULES_MET);
            all.assertThat(page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as(where + ": nothing to scroll sideways")
                    .isEqualTo(0);
        }
        all.assertThat(page().getAttribute("html", "lang"))
                .as(state + ": language")
                .isEqualTo("en-GB");
        all.assertThat(page().locator("h1").count())
                .as(state + ": first headings")
                .isEqualTo(1);
        all.assertThat(page().title().startsWith("Error: ") ? "Error: " : "")
                .as(state + ": title")
                .isEqualTo(titleBegins);
        all.assertThat(page().locator(".errors").count())
                .as(state + ": error summaries")
                .isEqualTo(titleBegins.isEmpty() ? 0 : 1);
    }

    private void noteViolations(String where, AxeResults results) {
        results.getViolations().forEach(rule -> rule.getNodes()
                .forEach(
                        node -> all.fail(where + ": " + rule.getId() + " " + node.getTarget() + " " + node.getHtml())));
    }

    private Page page() {
        return page;
    }
}
