package org.doorstep.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stays while nobody is at their home.
 *
 * @param lines one to {@value #MOST_LINES}, each of at most {@value #LONGEST_LINE} characters
 * @param postcode null where there is none, such as abroad
 */
public record TemporaryAddress(List<String> lines, @Nullable String postcode) {

    public static final int MOST_LINES = 8;
    public static final int LONGEST_LINE = 60;
    public static final int LONGEST_POSTCODE = 10;

    public TemporaryAddress {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("A temporary address has 1 to " + MOST_LINES + " lines");
        }
    }
}
