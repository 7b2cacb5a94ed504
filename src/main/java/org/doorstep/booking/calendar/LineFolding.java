package org.doorstep.booking.calendar;

import java.nio.charset.StandardCharsets;

/** Breaks long lines after at most 75 bytes of UTF-8, never within a character (RFC 5545, 3.1). */
final class LineFolding {

    private static final int MOST_BYTES = 75;
    private static final String BREAK = "\r\n ";

    private LineFolding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST_BYTES * BREAK.length());
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            String character = Character.toString(text.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            boolean ends = character.equals("\r") || character.equals("\n");
            if (!ends && bytes + more > MOST_BYTES) {
                folded.append(BREAK);
                bytes = 1;
            }
            folded.append(character);
            bytes = ends ? 0 : bytes + more;
            at += character.length();
        }
        return folded.toString();
    }
}
