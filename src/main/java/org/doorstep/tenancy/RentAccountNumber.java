package org.doorstep.tenancy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number that a tenant knows their tenancy by. People leave out or add spaces, dots and dashes, so it is matched by its letters
 * and digits alone; digits and letters of full width, as some keyboards type them, are the same.
 *
 * @param written as the landlord writes it
 */
public record RentAccountNumber(String written) {

    private static final Pattern NEITHER = Pattern.compile("[^A-Za-z0-9]");

    public RentAccountNumber {
        if (keyOf(written).isEmpty() || written.length() > 40) {
            throw new IllegalArgumentException(
                    "A rent account number has 1 to 40 characters, with at least one letter or digit");
        }
    }

    /** What it is matched by: letters and digits, upper case. */
    public String key() {
        return keyOf(written);
    }

    /** The key of whatever somebody typed; empty where it has neither letter nor digit. */
    public static String keyOf(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String key = NEITHER.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        return key.length() > 40 ? key.substring(0, 40) : key;
    }

    @Override
    public String toString() {
        return written;
    }
}
