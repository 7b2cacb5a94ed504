package org.doorstep.messaging;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of messages as they come with Doorstep: {@code Texts.properties} in English, and {@code Texts_xx.properties} for what is said in other
 * languages. Read file by file: the language of the machine on which a server runs is nobody's wish.
 */
public final class ShippedWords {

    /** All other languages fall back to it. */
    public static final String ENGLISH = "en";

    /** English first. The others were written by machine, and are said only once somebody who speaks them has read them (docs/templates.md). */
    public static final List<String> LANGUAGES = List.of(ENGLISH, "cy", "pl", "ro", "ur", "bn");

    private static final Map<String, Map<String, String>> WORDS = new HashMap<>();

    static {
        LANGUAGES.forEach(
                language -> WORDS.put(language, read(language.equals(ENGLISH) ? "Texts" : "Texts_" + language)));
    }

    private ShippedWords() {}

    /** In English. Throws where there are none. */
    public static String of(String key) {
        return find(key, ENGLISH).orElseThrow(() -> new IllegalArgumentException("There are no words of " + key));
    }

    /** In a language; empty where there are none of its own. */
    public static Optional<String> find(String key, String language) {
        return Optional.ofNullable(WORDS.getOrDefault(language, Map.of()).get(key));
    }

    /** All that a language has words of its own for, in the order of their names. */
    public static Set<String> keys(String language) {
        return new TreeSet<>(WORDS.getOrDefault(language, Map.of()).keySet());
    }

    private static Map<String, String> read(String name) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ShippedWords.class.getResourceAsStream(name + ".properties"), name),
                StandardCharsets.UTF_8)) {
            PropertyResourceBundle bundle = new PropertyResourceBundle(file);
            Map<String, String> words = new HashMap<>();
            bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
