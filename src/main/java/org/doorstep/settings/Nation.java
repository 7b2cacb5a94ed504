package org.doorstep.settings;

/** A nation of the United Kingdom: each has bank holidays and housing law of its own. */
public enum Nation {
    ENGLAND("eng"),
    WALES("wls"),
    SCOTLAND("sct"),
    NORTHERN_IRELAND("nir");

    private final String calendar;

    Nation(String calendar) {
        this.calendar = calendar;
    }

    /** What Jollyday calls its part of the calendar of the United Kingdom. */
    String calendar() {
        return calendar;
    }
}
