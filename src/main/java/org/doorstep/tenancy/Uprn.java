package org.doorstep.tenancy;

import java.util.regex.Pattern;

/**
 * A home's Unique Property Reference Number: text of 1 to 12 digits, kept without leading noughts (GeoPlace).
 *
 * @param value the digits
 */
public record Uprn(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    public Uprn {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("A UPRN has 1 to 12 digits");
        }
        value = bare(value);
    }

    private static String bare(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    @Override
    public String toString() {
        return value;
    }
}
