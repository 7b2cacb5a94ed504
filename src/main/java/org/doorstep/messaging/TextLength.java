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

    public static int parts(String text) {
        boolean gsm = text.chars().allMatch(TextLength::isPlain);
        int length =
                gsm ? text.chars().map(c -> EXTENDED.indexOf(c) >= 0 ? 2 : 1).sum() : text.length();
        int single = gsm ? ONE_PART : 70;
        int each = gsm ? 153 : 67;
        return length <= single ? 1 : (length + each - 1) / each;
    }
}
