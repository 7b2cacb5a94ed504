package org.doorstep.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes letters of any alphabet plainly: without case, width, marks and apostrophes, each letter that stands alone as it is typed elsewhere. */
final class Letters {

    private static final Map<Integer, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'ŋ', "ng"),
            Map.entry((int) 'ɓ', "b"),
            Map.entry((int) 'ɗ', "d"),
            Map.entry((int) 'ƙ', "k"));

    private static final Map<String, String> SPOKEN = Map.of(
            "ş", "sh", "ș", "sh", "š", "sh", "ç", "ch", "č", "ch", "ž", "zh", "ö", "oe", "ü", "ue", "ä", "ae", "ø",
            "oe");

    private Letters() {}

    /** Lower case, without marks. What parts words (spaces, hyphens, commas) stays. */
    static String plain(String written) {
        String apart = Normalizer.normalize(
                Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints().filter(Letters::isKept).forEach(letter -> {
            String out = WRITTEN_OUT.get(letter);
            if (out == null) {
                plain.appendCodePoint(letter);
            } else {
                plain.append(out);
            }
        });
        return plain.toString();
    }

    /** The same with marked letters as English ears hear them: ş is sh. */
    static String spoken(String written) {
        String heard = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : SPOKEN.entrySet()) {
            heard = heard.replace(letter.getKey(), letter.getValue());
        }
        return plain(heard);
    }

    private static boolean isKept(int letter) {
        int type = Character.getType(letter);
        return type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.FORMAT
                && type != Character.MODIFIER_LETTER
                && "'’‘`´ʼ′\"“”".indexOf(letter) < 0;
    }
}
