package org.doorstep.intake.csv;

import java.util.Locale;

/**
 * A column that a kind of file has.
 *
 * @param name as documented: small letters with underscores
 * @param needed whether a file without it is refused
 */
public record Column(String name, boolean needed) {

    public static Column needed(String name) {
        return new Column(name, true);
    }

    public static Column optional(String name) {
        return new Column(name, false);
    }

    /** What header names are matched by: letters and digits, however they are parted and capitalised. */
    static String keyOf(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    String key() {
        return keyOf(name);
    }
}
