package org.doorstep.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong in a browser's window without the visitor seeing it, noted from its first page on. */
final class Troubles {

    private final List<String> noted = new ArrayList<>();

    private Troubles() {}

    static Troubles of(Page page) {
        Troubles troubles = new Troubles();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.noted.add("console on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.noted.add("script on " + page.url() + ": " + error));
        page.onRequestFailed(request -> {
            // A file that is downloaded ends the navigation that asked for it.
            if (!request.isNavigationRequest() || !request.failure().equals("net::ERR_ABORTED")) {
                troubles.noted.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(Journey.site() + "/")) {
                troubles.noted.add("another host: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.noted.add(response.status() + " " + response.url());
            }
        });
        return troubles;
    }

    List<String> noted() {
        return List.copyOf(noted);
    }
}
