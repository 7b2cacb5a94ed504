package org.doorstep.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a name as somebody types it is a name as we hold it. What is in doubt is not: whoever is refused can ask us to check. */
public final class NameMatch {

    private static final int LONGEST = 200;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private NameMatch() {}

    /** The same letters, whatever their case, accents, hyphens, apostrophes and spaces. Longer names than 200 characters are nobody's. */
    public static boolean isSameName(String held, String typed) {
        return typed.length() <= LONGEST
                && !folded(typed).isEmpty()
                && folded(held).equals(folded(typed));
    }

    private static String folded(String name) {
        return NO_LETTER
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
