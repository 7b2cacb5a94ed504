package org.doorstep.conversation.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that speak for an intent, and whole texts that say one thing after what we sent. */
final class Sayings {

    private record Saying(Intent intent, Pattern words) {}

    private record Exact(String contexts, Intent intent, Pattern words) {}

    private static final Pattern TRIMMINGS = Pattern.compile(
            "\\b(?:hi|hiya|hello|hey|hya|dear sir( or madam)?|good (?:morning|afternoon|evening)|morning|thanks(?: (?:pet|love|mate|again))?|thank you|please|sorry|pet|love|hun|mate|pal|lad|marra|duck|xx?|xo|lol|kind regards|regards|prosze|poprosze|plis|va rog(?: frumos)?|diolch|dziekuje|os gwelwch yn dda|shukria|dear team|cheers|ta)\\b|[?!.,;:&-]");
    private static final List<Saying> SAYINGS = Lines.of("says.tsv").stream()
            .map(line -> new Saying(Intent.valueOf(line.get(0)), Pattern.compile(line.get(1))))
            .toList();
    private static final Starts STARTS =
            new Starts(SAYINGS.stream().map(Saying::words).toList());
    private static final List<Exact> EXACT = Lines.of("exact.tsv").stream()
            .map(line -> new Exact("," + line.get(0) + ",", Intent.valueOf(line.get(1)), Pattern.compile(line.get(2))))
            .toList();

    private Sayings() {}

    static Set<Intent> in(String normal) {
        return intents(each(normal));
    }

    static Set<Intent> intents(List<Integer> places) {
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        places.forEach(each -> found.add(SAYINGS.get(each).intent));
        return found;
    }

    /** The places of all sayings that are found, for the model: two that speak for one intent are two. */
    static List<Integer> each(String normal) {
        return STARTS.possible(normal).stream()
                .filter(i -> SAYINGS.get(i).words.matcher(normal).find())
                .boxed()
                .toList();
    }

    /** What the whole text says, if it says one thing and no more. */
    static Optional<Intent> exactly(String normal, Sent sent) {
        String whole = Patterns.replaced(normal.strip(), "[?!.,;:& -]+", " ").strip();
        Optional<Intent> found = whole(whole, sent);
        return found.isPresent() ? found : whole(bare(normal), sent);
    }

    /** Without greetings, thanks and marks. */
    static String bare(String normal) {
        return Patterns.replaced(TRIMMINGS.matcher(normal).replaceAll(" "), " +", " ")
                .strip();
    }

    private static Optional<Intent> whole(String text, Sent sent) {
        return EXACT.stream()
                .filter(each -> each.contexts.equals(",*,") || each.contexts.contains("," + sent + ","))
                .filter(each -> each.words.matcher(text).matches())
                .map(Exact::intent)
                .findFirst();
    }
}
