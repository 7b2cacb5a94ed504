package org.doorstep.conversation.replying;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.doorstep.InertText;
import org.doorstep.conversation.IncomingText.Way;

/**
 * A text that came in, as it was taken.
 *
 * @param id of its row
 * @param words as they came; a pressed key as the digit
 * @param safe whether it came to the number for safe contacts
 */
record Incoming(long id, Way way, String sender, String words, int photos, boolean safe, Instant receivedAt) {

    private static final int LONGEST_QUOTE = 600;
    private static final Set<String> OF_CHOICES = Set.of("more", "keep");

    /** What is meant: a key that was pressed in a call stands for the word that was said beside it. */
    String meant() {
        if (way != Way.VOICE) {
            return words;
        }
        return switch (words.strip()) {
            case "1" -> "YES";
            case "2" -> "CHANGE";
            case "3" -> "CALL ME";
            default -> words;
        };
    }

    /** What is meant as one plain word: small letters, no full stop. */
    String word() {
        return meant().strip().replaceAll("[.!]+$", "").toLowerCase(Locale.ROOT);
    }

    boolean isDigit() {
        return meant().strip().matches("\\d[.!)]?");
    }

    /** Whether it can only belong to choices that were offered: to the last ones, whatever has become of them. */
    boolean isOfChoices() {
        return isDigit() || OF_CHOICES.contains(word());
    }

    /** The words for staff, inert, not too long, and with no place that could be filled. */
    String quoted() {
        String inert = InertText.of(words).replace('{', '(').replace('}', ')');
        return inert.length() <= LONGEST_QUOTE ? inert : inert.substring(0, LONGEST_QUOTE - 1) + "\u2026";
    }

    boolean isPictureAlone() {
        return photos > 0 && words.isBlank();
    }
}
