package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.doorstep.messaging.ChangedWords.Newest;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.LanguageDates;
import org.jspecify.annotations.Nullable;

/**
 * The words of texts and emails, as the landlord has them: what an administrator wrote, else what came with Doorstep; in a person's language
 * where the landlord has switched it on and somebody who speaks it has read the words, else in English.
 */
@ApplicationScoped
public class Templates {

    /** Ends the keys of texts. */
    public static final String TEXT = ".text";

    /** Words of a template in the language in which they are said. */
    private record Said(String words, String language) {}

    @Inject
    ChangedWords changed;

    @Inject
    TextLanguages languages;

    @Inject
    LanguageDates dates;

    protected Templates() {}

    Templates(ChangedWords changed, TextLanguages languages, LanguageDates dates) {
        this.changed = changed;
        this.languages = languages;
        this.dates = dates;
    }

    /**
     * The words of a template in English.
     *
     * @param key such as {@code booked.text}
     * @param values what fills the places {@code {name}}; a place without a value stays as it is
     */
    public String say(String key, Map<String, String> values) {
        return fill(key, english(key), values);
    }

    /**
     * The same in a person's language. Dates among the values are in whichever language the caller wrote them; where there are any, it is better
     * to call {@link #say(String, String, Function)}.
     *
     * @param language BCP 47, such as {@code cy}; empty or null: English
     */
    public String say(String key, @Nullable String language, Map<String, String> values) {
        return fill(key, said(key, language).words(), values);
    }

    /**
     * The same, with dates in the language in which it is said.
     *
     * @param values given the words for dates
     */
    public String say(String key, @Nullable String language, Function<DateWords, Map<String, String>> values) {
        Said said = said(key, language);
        return fill(key, said.words(), values.apply(dates.in(said.language())));
    }

    /** Texts hold plain letters: a name with others in it would make one text three. */
    private static String fill(String key, String words, Map<String, String> values) {
        if (!key.endsWith(TEXT)) {
            return MessageTemplate.fill(words, values);
        }
        Map<String, String> plain = new HashMap<>();
        values.forEach((place, value) -> plain.put(place, PlainLetters.of(value)));
        return MessageTemplate.fill(words, plain);
    }

    private Said said(String key, @Nullable String language) {
        if (language == null
                || language.isEmpty()
                || language.equals(ShippedWords.ENGLISH)
                || !languages.isOn(language)) {
            return new Said(english(key), ShippedWords.ENGLISH);
        }
        return changed.find(key, language)
                .filter(Newest::checked)
                .flatMap(newest -> Optional.ofNullable(newest.words()))
                .map(words -> new Said(words, language))
                .orElseGet(() -> new Said(english(key), ShippedWords.ENGLISH));
    }

    /**
     * In which language a message is that was said here, known by its template. A message keeps no note of it, and its person's language is not always the
     * one that it was said in.
     *
     * @param message a whole text or email, its places filled
     * @return BCP 47; English too where nothing of ours is known in it
     */
    public String languageOf(String message) {
        return changed.all().stream()
                .filter(each -> each.checked() && languages.isOn(each.language()))
                .filter(each -> letters(each, message) > MessageTemplate.lettersOf(english(each.key()), message))
                .max(Comparator.comparing(each -> letters(each, message)))
                .map(Newest::language)
                .orElse(ShippedWords.ENGLISH);
    }

    private static int letters(Newest newest, String message) {
        return newest.words() == null ? 0 : MessageTemplate.lettersOf(newest.words(), message);
    }

    private String english(String key) {
        return changed.find(key, ShippedWords.ENGLISH)
                .flatMap(newest -> Optional.ofNullable(newest.words()))
                .orElseGet(() -> ShippedWords.of(key));
    }
}
