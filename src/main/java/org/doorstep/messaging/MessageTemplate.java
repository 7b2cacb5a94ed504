package org.doorstep.messaging;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of texts, emails and letters as they come with Doorstep, in English; places are filled by name. Messages to people are said by
 * {@link Templates}, which also knows languages and what an administrator changed.
 */
public final class MessageTemplate {

    /** Where a value goes: its name in braces. */
    public static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private MessageTemplate() {}

    /**
     * The words of a template.
     *
     * @param key such as {@code booked.text}
     * @param values what fills the places {@code {name}}; a place without a value stays as it is
     */
    public static String render(String key, Map<String, String> values) {
        return fill(ShippedWords.of(key), values);
    }

    /** Fills the places of these words, and none in what a place was filled with. */
    public static String fill(String words, Map<String, String> values) {
        return PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /**
     * Whether a message can have been made of a template, whatever filled its places.
     *
     * @return how many letters of it are the template's own; 0 where they do not all stand in it, in their order
     */
    static int lettersOf(String template, String message) {
        int letters = 0;
        int from = 0;
        for (String piece : PLACE.split(template, -1)) {
            int at = message.indexOf(piece, from);
            if (at < 0) {
                return 0;
            }
            letters += (int) piece.codePoints().filter(Character::isLetter).count();
            from = at + piece.length();
        }
        return letters;
    }
}
