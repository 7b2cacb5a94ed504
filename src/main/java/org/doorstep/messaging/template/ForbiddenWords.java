package org.doorstep.messaging.template;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.messaging.ShippedWords;

/**
 * What no message may say, from {@code forbidden.tsv}: in English, and in the language in which it is said. A word by which people leave a
 * carrier's list (STOP, CANCEL, END ...) may stand in a sentence, and must not be asked for: whoever answered it would hear nothing from us any
 * more. No message threatens.
 */
final class ForbiddenWords {

    private enum Kind {
        /** How somebody is asked to answer: "reply", "atebwch". */
        ASKING,
        /** The same in languages in which it follows. */
        ASKED,
        OPT_OUT,
        THREAT,
        /** What looks like a threat, and is none: "free of charge". */
        NO_THREAT
    }

    private record Line(Kind kind, String language, String words) {}

    private static final int ANY_CASE =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final List<Line> LINES = read();
    private static final Map<String, ForbiddenWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** In capital letters a word is asked for, wherever it stands. */
    private final Pattern shouted;

    private final Pattern asked;
    private final Pattern askedAfter;
    private final Pattern threats;
    private final Pattern noThreats;

    private ForbiddenWords(String language) {
        String optOuts = any(Kind.OPT_OUT, language);
        shouted = Pattern.compile("\\b(" + optOuts.toUpperCase(Locale.ROOT) + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
        asked = Pattern.compile(
                "\\b(?:" + any(Kind.ASKING, language)
                        + ")\\b[\\s:,]*(?:(?:with|back|us|the word|to [\\d ]+)\\s+)*[\"'(]*(" + optOuts + ")\\b",
                ANY_CASE);
        askedAfter =
                Pattern.compile("\\b(" + optOuts + ")\\b[\"')]*\\s+(?:" + any(Kind.ASKED, language) + ")\\b", ANY_CASE);
        threats = Pattern.compile("\\b(" + any(Kind.THREAT, language) + ")\\b", ANY_CASE);
        noThreats = Pattern.compile("\\b(" + any(Kind.NO_THREAT, language) + ")\\b", ANY_CASE);
    }

    static ForbiddenWords in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, ForbiddenWords::new);
    }

    /** The carriers' word that these words ask for. */
    Optional<String> findOptOut(String words) {
        return first(shouted, words).or(() -> first(asked, words)).or(() -> first(askedAfter, words));
    }

    /** What of these words threatens. */
    Optional<String> findThreat(String words) {
        return first(threats, noThreats.matcher(words).replaceAll(" "));
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** One that matches nothing, where a language has no such words. */
    private static String any(Kind kind, String language) {
        String all = LINES.stream()
                .filter(line -> line.kind() == kind)
                .filter(line ->
                        line.language().equals(language) || line.language().equals(ShippedWords.ENGLISH))
                .map(Line::words)
                .collect(Collectors.joining("|"));
        return all.isEmpty() ? "(?!)" : all;
    }

    private static List<Line> read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ForbiddenWords.class.getResourceAsStream("forbidden.tsv")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(line -> new Line(Kind.valueOf(line[0]), line[1], line[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
