package org.doorstep.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.testing.RunningDoorstep;
import org.doorstep.testing.TestBrowser;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Gives tests their visitors: one browser for all of them, and for each visitor a context of their own, closed after the test. */
final class Journey implements BeforeEachCallback, AfterEachCallback {

    private final List<BrowserContext> opened = new ArrayList<>();
    private Browser browser;

    @Override
    public void beforeEach(ExtensionContext test) {
        browser = test.getRoot()
                .getStore(Namespace.create(Journey.class))
                .getOrComputeIfAbsent(TestBrowser.class, key -> TestBrowser.open(), TestBrowser.class)
                .browser();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    /** Where the service is: {@code http://localhost:port}. */
    static String site() {
        return RunningDoorstep.get().baseUrl();
    }

    BrowserContext open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(site()));
        context.setDefaultTimeout(20_000);
        opened.add(context);
        return context;
    }

    /** Somebody of this household in a browser of their own, with a simulated phone beside it. */
    Tenant tenant(Household home, Look look) {
        return tenant(home, open(look.options()));
    }

    Tenant tenant(Household home) {
        return tenant(home, Look.DESKTOP);
    }

    Tenant tenant(Household home, BrowserContext context) {
        return new Tenant(home, context.newPage(), phone(home.mobile()));
    }

    /** Without scripts, with which it would look for texts by itself all the time. */
    SimulatedPhone phone(String number) {
        return new SimulatedPhone(
                open(Look.DESKTOP.withoutJavaScript().options()).newPage(), number);
    }
}
