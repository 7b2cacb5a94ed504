package org.doorstep.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium, driven by Playwright. Playwright belongs to the thread that made it: open one per test class, and give each
 * test a context of its own.
 */
public final class TestBrowser implements AutoCloseable {

    /** What a browser in a test must not do: talk to its maker, ask first-run questions, or need a kernel's sandbox as root. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Opens a browser with no window; more flags may follow, such as those for a pretended camera. */
    public static TestBrowser open(String... moreFlags) {
        // The driver would otherwise download browsers of its own from a host that few build machines reach.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Path chromium = InstalledChromium.find(playwright.chromium().executablePath());
            List<String> flags = new ArrayList<>(FLAGS);
            flags.addAll(Arrays.asList(moreFlags));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(flags));
            return new TestBrowser(playwright, browser);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    public Browser browser() {
        return browser;
    }

    public Playwright playwright() {
        return playwright;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
