package org.doorstep.conversation;

import org.doorstep.InertText;

/** What somebody writes to us, as it is kept; and what staff write, as it is sent. */
final class OwnWords {

    private OwnWords() {}

    /** Inert, and up to a length. Fields say how much they take, and browsers keep to it; whoever sends more by other means loses the end. */
    static String upTo(int longest, String written) {
        return cut(InertText.of(written), longest);
    }

    /** The same on one line. */
    static String onOneLine(int longest, String written) {
        return cut(InertText.onOneLine(written), longest);
    }

    /** Words for a message, in which no place is filled. */
    static String withoutPlaces(String typed) {
        return typed.replace('{', '(').replace('}', ')');
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
