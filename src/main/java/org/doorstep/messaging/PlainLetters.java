package org.doorstep.messaging;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Letters that a text has no room for, as people write them in texts: one "ś" in a text of 160 letters makes it three texts. Letters that no
 * plain letter stands for stay as they are.
 */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private static final Map<Character, String> OTHERS = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ı', "i"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('`', "'"),
            Map.entry('´', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('‑', "-"),
            Map.entry('…', "..."),
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "),
            Map.entry('\t', " "));

    private PlainLetters() {}

    /** The same in letters that fit where there are any. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> plain.append(of(letter)));
        return plain.toString();
    }

    /** What stands for one letter: itself, where it fits or nothing does. */
    static String of(int letter) {
        String same = Character.toString(letter);
        if (TextLength.isPlain(letter)) {
            return same;
        }
        String other = Character.isBmpCodePoint(letter) ? OTHERS.get((char) letter) : null;
        if (other != null) {
            return other;
        }
        String without =
                MARKS.matcher(Normalizer.normalize(same, Normalizer.Form.NFD)).replaceAll("");
        boolean fits = !without.isEmpty() && without.chars().allMatch(TextLength::isPlain);
        return fits ? without : same;
    }
}
