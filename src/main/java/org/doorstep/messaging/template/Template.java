package org.doorstep.messaging.template;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.ShippedWords;

/**
 * The words of one message in one language, which an administrator may change.
 *
 * @param key such as {@code booked.text}
 * @param language one of {@link ShippedWords#LANGUAGES}
 */
public record Template(String key, String language) {

    /** In what form words go out; each ends the keys of its templates. */
    public enum Form {
        TEXT,
        SUBJECT,
        EMAIL;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** To safe contacts: changed by nobody, since a name or a purpose in them may harm somebody (safeguard 21). */
    private static final String SAFE = "safe.";

    static final String LANDLORD = "{landlord}: ";

    /** Said for convenience: words may leave them out. All other places that the shipped words have are what the message is for. */
    private static final Set<String> OPTIONAL = Set.of("phone", "site", "reference", "ombudsman", "until");

    /** All that may be changed, in the order of their names. */
    public static List<Template> all(String language) {
        return ShippedWords.keys(ShippedWords.ENGLISH).stream()
                .flatMap(key -> find(key, language).stream())
                .toList();
    }

    /** One of them; empty where there is no such message or language, or it is not to be changed. */
    public static Optional<Template> find(String key, String language) {
        boolean isMessage = formOf(key).isPresent() && !key.startsWith(SAFE);
        return isMessage
                        && ShippedWords.find(key, ShippedWords.ENGLISH).isPresent()
                        && ShippedWords.LANGUAGES.contains(language)
                ? Optional.of(new Template(key, language))
                : Optional.empty();
    }

    public Form form() {
        return formOf(key).orElseThrow();
    }

    public boolean isText() {
        return form() == Form.TEXT;
    }

    public boolean isEnglish() {
        return language.equals(ShippedWords.ENGLISH);
    }

    /** The part of the key that says what it is for, such as {@code booked}. */
    public String purpose() {
        return key.substring(0, key.length() - form().ending().length());
    }

    /** The words that came with Doorstep; empty where there are none in this language. */
    public Optional<String> shipped() {
        return ShippedWords.find(key, language);
    }

    /** The English ones. */
    public String english() {
        return ShippedWords.of(key);
    }

    /** Whether its words begin with who writes. */
    boolean beginsWithLandlord() {
        return isText() && english().startsWith(LANDLORD);
    }

    /** What it may say: what the shipped words of this purpose say in any form. */
    public Set<String> places() {
        Set<String> places = new TreeSet<>();
        for (Form form : Form.values()) {
            ShippedWords.find(purpose() + form.ending(), ShippedWords.ENGLISH)
                    .ifPresent(words -> places.addAll(placesIn(words)));
        }
        // A secret is put in where the shipped words have it, and nowhere else.
        if (!english().contains("{secret}")) {
            places.remove("secret");
        }
        return places;
    }

    /** What it must say. */
    public Set<String> required() {
        Set<String> required = new TreeSet<>(placesIn(english()));
        required.removeAll(OPTIONAL);
        return required;
    }

    /** The places in some words. */
    static Collection<String> placesIn(String words) {
        return MessageTemplate.PLACE
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .map(place -> place.substring(1, place.length() - 1))
                .toList();
    }

    private static Optional<Form> formOf(String key) {
        return Stream.of(Form.values())
                .filter(form -> key.endsWith(form.ending()))
                .findFirst();
    }
}
