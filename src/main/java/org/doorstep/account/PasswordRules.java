package org.doorstep.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long, and not what others try first. No rules about kinds of characters, and any may be pasted (ASVS 5.0, 6.2;
 * NIST SP 800-63B).
 */
final class PasswordRules {

    /** What is wrong with a password. */
    enum Problem {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        OWN_NAME
    }

    static final int SHORTEST = 12;
    /** So that nobody keeps the server busy with a book. */
    static final int LONGEST = 200;

    private static final int FEWEST_CHARACTERS = 5;
    private static final int FEWEST_BESIDE_NAME = 8;
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /**
     * What is wrong with it, if anything.
     *
     * @param own what others know of whoever it is for: name and email address
     */
    static Optional<Problem> problem(String password, String own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        String plain = plain(password);
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            return Optional.of(Problem.COMMON);
        }
        return restWithoutName(plain, own) < FEWEST_BESIDE_NAME ? Optional.of(Problem.OWN_NAME) : Optional.empty();
    }

    /** How much is left of it when the parts of the name and of the email address are taken away. */
    private static int restWithoutName(String plain, String own) {
        String rest = plain;
        for (String part : own.split("[^\\p{L}\\p{N}]+", -1)) {
            if (part.length() > 2) {
                rest = rest.replace(plain(part), "");
            }
        }
        return rest.length();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
