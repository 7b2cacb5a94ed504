package org.doorstep.journey;

import com.microsoft.playwright.Browser;

/** What a visitor looks through. */
record Look(int width, boolean javaScript) {

    static final Look PHONE = new Look(375, true);
    static final Look DESKTOP = new Look(1280, true);

    Look withoutJavaScript() {
        return new Look(width, false);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB");
    }

    @Override
    public String toString() {
        return width + " px, JavaScript " + (javaScript ? "on" : "off");
    }
}
