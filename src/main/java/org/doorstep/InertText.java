package org.doorstep;

import java.util.regex.Pattern;

/**
 * Text that somebody outside wrote, without what could turn or hide the text around it: control characters, halves of characters and marks
 * of direction such as the right-to-left override. HTML is escaped where it is shown, and stays as it was written.
 */
public final class InertText {

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern TURNS_OR_HIDES = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF&&[^\\n]]");

    private InertText() {}

    /** Its lines as they were written. */
    public static String of(String written) {
        return TURNS_OR_HIDES
                .matcher(LINE_ENDS.matcher(written).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    /** The same on one line, for a name. */
    public static String onOneLine(String written) {
        return of(written).replaceAll("\\s+", " ");
    }
}
