package org.doorstep.conversation.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Days and times of other languages in English, and turns of phrase in plain words. */
final class PlainTimes {

    private record Rewording(Pattern words, String plain) {}

    private static final List<Rewording> LANGUAGES = rewordings("time-words.tsv");
    private static final List<Rewording> TURNS = rewordings("time-turns.tsv");

    private PlainTimes() {}

    /** With the days and times of other languages in English. */
    static String english(String normal) {
        return reworded(normal, LANGUAGES);
    }

    /** What is said in a turn of phrase, as it is meant. */
    static String plain(String english) {
        return reworded(english, TURNS);
    }

    private static String reworded(String said, List<Rewording> rewordings) {
        String text = said;
        for (Rewording each : rewordings) {
            text = each.words.matcher(text).replaceAll(each.plain);
        }
        return Patterns.replaced(text, " +", " ");
    }

    private static List<Rewording> rewordings(String list) {
        return Lines.of(list).stream()
                .map(line -> new Rewording(Pattern.compile(line.get(0)), line.get(1)))
                .toList();
    }
}
