package org.doorstep.conversation.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of danger. Generous: what is no danger after all costs a person a look, what is missed may cost a life. */
final class Dangers {

    /** @param acute gas, fire, sparks, carbon monoxide: whatever the models say, somebody reads it now */
    private record Words(Intent danger, Pattern words, boolean acute) {}

    private static final List<Words> WORDS = Lines.of("dangers.tsv").stream()
            .map(line -> new Words(
                    Intent.valueOf(line.get(0)),
                    Pattern.compile("(?<![a-z0-9])(?:" + line.get(1).strip() + ")(?![a-z0-9])"),
                    line.size() > 2))
            .toList();
    private static final Starts STARTS =
            new Starts(WORDS.stream().map(Words::words).toList());
    private static final Pattern NONE_MEANT = Pattern.compile("(?<![a-z0-9])(?:"
            + String.join(
                    "|",
                    Lines.of("not-danger.tsv").stream()
                            .map(line -> "(?:" + line.get(0).strip() + ")")
                            .toList())
            + ")(?![a-z0-9])");

    private static final Pattern LOOKS = Pattern.compile(Lines.of("looks.tsv").stream()
            .map(line -> line.get(0).strip())
            .collect(java.util.stream.Collectors.joining("|", "(?<![a-z0-9])(?:", ")(?![a-z0-9])")));

    private Dangers() {}

    /** Whether a word stands in it that a danger could hide behind. */
    static boolean worthALook(String normal) {
        return LOOKS.matcher(NONE_MEANT.matcher(normal).replaceAll(" . ")).find();
    }

    /** Whether it may speak of gas, fire, sparks or carbon monoxide. */
    static boolean isAcute(String normal) {
        String rest = rest(normal);
        return STARTS.possible(rest).stream()
                .mapToObj(WORDS::get)
                .anyMatch(each -> each.acute && each.words.matcher(rest).find());
    }

    private static String rest(String normal) {
        return Patterns.replaced(NONE_MEANT.matcher(normal).replaceAll(" . "), " +", " ");
    }

    /** What dangers a normalised text may speak of. */
    static Set<Intent> in(String normal) {
        String rest = rest(normal);
        Set<Intent> found = EnumSet.noneOf(Intent.class);
        STARTS.possible(rest).stream().mapToObj(WORDS::get).forEach(each -> {
            if (!found.contains(each.danger) && each.words.matcher(rest).find()) {
                found.add(each.danger);
            }
        });
        return found;
    }
}
