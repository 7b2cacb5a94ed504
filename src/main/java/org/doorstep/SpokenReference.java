package org.doorstep;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people say on the phone of a visit, or of something they asked: six characters, none of which is read or heard as another (no 0 O, 1 I L, 2 Z, 5 S,
 * 8 B). A random one of 244 million; the database refuses one that is taken, and what was done is tried again with another.
 */
public final class SpokenReference {

    private static final String CHARACTERS = "ACDEFGHJKMNPQRTUVWXY34679";
    private static final int LENGTH = 6;
    private static final Pattern SHAPE = Pattern.compile("[" + CHARACTERS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenReference() {}

    public static String random() {
        return random(LENGTH);
    }

    /** So many of the same characters: for what must be hard to guess and is typed from paper. */
    public static String random(int length) {
        StringBuilder reference = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            reference.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return reference.toString();
    }

    /** Reads what somebody typed: spaces and case do not matter. */
    public static Optional<String> read(String typed) {
        String reference = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(reference).matches() ? Optional.of(reference) : Optional.empty();
    }

    /** "HV4 T7K": easier to read out. */
    public static String spoken(String reference) {
        return reference.substring(0, 3) + " " + reference.substring(3);
    }
}
