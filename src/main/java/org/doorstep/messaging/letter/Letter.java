package org.doorstep.messaging.letter;

import java.util.List;
import java.util.stream.Stream;
import org.doorstep.InertText;

/**
 * A letter on one page.
 *
 * @param to the name, then the lines of the address, for the window of the envelope
 * @param date as it is said: "27 November 2026"
 * @param heading what it is about
 */
public record Letter(List<String> to, String date, String heading, List<Part> parts) {

    /** What stands on it, from the top. */
    public sealed interface Part permits Words, Steps, Things, Code, Link {}

    /** A paragraph. */
    public record Words(String text) implements Part {}

    /** What to do, one after the other. */
    public record Steps(List<String> each) implements Part {

        public Steps {
            each = List.copyOf(each);
        }
    }

    /** What is needed, in no order. */
    public record Things(List<String> each) implements Part {

        public Things {
            each = List.copyOf(each);
        }
    }

    /**
     * Something to type, in large letters.
     *
     * @param text as it is read out, in groups
     */
    public record Code(String text) implements Part {}

    /**
     * An address, as a square for a phone's camera with the address below.
     *
     * @param address https; nothing secret stands in it
     */
    public record Link(String address) implements Part {}

    public Letter {
        to = to.stream()
                .map(InertText::onOneLine)
                .filter(line -> !line.isEmpty())
                .toList();
        parts = List.copyOf(parts);
    }

    /** The lines of whoever it goes to. */
    public static List<String> to(String name, List<String> addressLines, String postcode) {
        return Stream.of(List.of(name), addressLines, List.of(postcode))
                .flatMap(List::stream)
                .toList();
    }
}
