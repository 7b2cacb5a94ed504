package org.doorstep.intake.csv;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What to do about a file or a cell, in the words of {@code Import.properties}. */
public final class Mend {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.doorstep.intake.Import", Locale.UK);

    private Mend() {}

    /**
     * @param key of the bundle
     * @param values for its places, in order; numbers as they are to be read
     */
    public static String of(String key, Object... values) {
        return values.length == 0
                ? MessageFormat.format(WORDS.getString(key), values)
                : new MessageFormat(WORDS.getString(key), Locale.UK).format(values);
    }
}
