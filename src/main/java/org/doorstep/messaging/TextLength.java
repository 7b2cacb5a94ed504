package org.doorstep.messaging;

/**
 * How many parts a text is sent in: 160 characters of the GSM 7-bit alphabet (3GPP TS 23.038), then 153 a part; one character outside
 * it makes 70, then 67. Characters of the extension table count twice.
 */
public final class TextLength {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    /** Characters of the alphabet that one part holds. */
    public static final int ONE_PART = 160;

    private TextLength() {}

    /** Whether a character is of the alphabet. */
    public static boolean isPlain(int character) {
        return BASIC.indexOf(character) >= 0 || EXTENDED.indexOf(character) >= 0;
    }

    /** In how many parts it is sent. */
    public static int parts(String text) {
        int length = units(text);
        int single = room(text, 1);
        int each = room(text, 2);
        return length <= single ? 1 : (length + each - 1) / each;
    }

    /** How much room it takes, in characters of its alphabet. */
    public static int units(String text) {
        return isPlain(text)
                ? text.chars().map(c -> EXTENDED.indexOf(c) >= 0 ? 2 : 1).sum()
                : text.length();
    }

    /** How many of them fit into each of so many parts. */
    public static int room(String text, int parts) {
        if (isPlain(text)) {
            return parts == 1 ? ONE_PART : 153;
        }
        return parts == 1 ? 70 : 67;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(TextLength::isPlain);
    }
}
