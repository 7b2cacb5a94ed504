package org.doorstep.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits words where a link of ours stands. An address of another site stays words: whoever wrote it, we lead nobody there. */
public final class LinkedText {

    /** A run of words, or a link of ours. */
    public record Piece(String text, boolean link) {}

    /** Up to a space; a full stop or bracket at its end belongs to the sentence. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?')\\]]");

    private LinkedText() {}

    /**
     * The pieces of one line, in order, none of them empty.
     *
     * @param site where tenants reach this service, without a slash at the end
     */
    public static List<Piece> pieces(String line, String site) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        int end = 0;
        while (link.find()) {
            if (isOurs(link.group(), site)) {
                add(pieces, line.substring(end, link.start()), false);
                add(pieces, link.group(), true);
                end = link.end();
            }
        }
        add(pieces, line.substring(end), false);
        return pieces;
    }

    /** Not what only begins alike: {@code https://visits.example.org.elsewhere.example}. */
    private static boolean isOurs(String link, String site) {
        return link.startsWith(site)
                && (link.length() == site.length() || "/?#".indexOf(link.charAt(site.length())) >= 0);
    }

    private static void add(List<Piece> pieces, String text, boolean link) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, link));
        }
    }
}
