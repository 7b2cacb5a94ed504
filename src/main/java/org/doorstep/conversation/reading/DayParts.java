package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.conversation.reading.Wish.Part;
import org.jspecify.annotations.Nullable;

/** Parts of a day as people write them: mornings, first thing, not in the afternoon. */
final class DayParts {

    private static final String BEFORE_AM =
            "\\d+.*|[a-z]+days?|tomorrow|week|any|an|the|next|or|for|pm|not|no|do|prefer|better|in|it";

    /** Those that suit. */
    final Set<Part> named = EnumSet.noneOf(Part.class);

    private final WishNotes notes;
    private boolean opening = true;

    @Nullable
    private Part last;

    DayParts(WishNotes notes) {
        this.notes = notes;
    }

    /** A clause has ended: "morning" alone is a greeting only at the beginning. */
    void goOn() {
        opening = false;
    }

    /** Who names several means the last, unless they are said to be alternatives. */
    void keepTheLast() {
        if (last != null) {
            named.removeIf(each -> each != last && each != Part.SCHOOL && each != Part.SOONER);
        }
    }

    /** An hour says it better than a part of the day. */
    void yieldToHours() {
        if (!notes.from.isEmpty()) {
            named.remove(Part.EVENING);
            named.remove(Part.PM);
        }
        if (!notes.until.isEmpty() && notes.from.stream().anyMatch(each -> each.isBefore(LocalTime.NOON))) {
            named.remove(Part.AM);
        }
    }

    void read(List<String> words, int i, boolean refused, boolean busy) {
        String word = words.get(i);
        if (busy) {
            return;
        }
        switch (word) {
            case "am" -> half(Part.AM, refused, isVerb(words, i));
            case "morning", "mornings" ->
                half(
                        Part.AM,
                        refused,
                        word(words, i - 1).equals("good") || words.size() == 1 && word.equals("morning") && opening);
            case "afternoon", "afternoons", "pm" ->
                half(Part.PM, refused, word(words, i - 1).equals("good"));
            case "evening", "evenings", "tonight", "teatime" -> {
                if (!refused && !word(words, i - 1).equals("good")) {
                    add(Part.EVENING);
                }
            }
            case "sooner", "asap" -> named.add(Part.SOONER);
            case "first" -> {
                if (word(words, i + 1).equals("thing")) {
                    named.add(Part.AM);
                }
            }
            default -> {}
        }
    }

    /** "Thursday am in all day" is no morning. */
    private static boolean isVerb(List<String> words, int i) {
        boolean afterDay = words.size() == 1 || Patterns.match(word(words, i - 1), BEFORE_AM);
        boolean told = Patterns.match(
                word(words, i + 1), "in|at|on|home|here|free|off|going|gannin|away|working|available|a|the|so");
        boolean notThe = word(words, i + 1).equals("not") && !Patterns.match(word(words, i + 2), "pm|afternoon");
        return !afterDay || told || notThe;
    }

    private void half(Part part, boolean refused, boolean greeting) {
        if (greeting) {
            return;
        }
        if (!refused) {
            add(part);
        } else if (!named.contains(part == Part.AM ? Part.PM : Part.AM)) {
            (part == Part.AM ? notes.from : notes.until).add(LocalTime.NOON);
        }
    }

    private void add(Part part) {
        last = part;
        named.add(part);
    }
}
