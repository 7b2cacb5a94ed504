package org.doorstep.conversation.reading;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them: 9am, 15:00, half 3, quarter to six, noon. Without am or pm, 1 to 6 is the afternoon. */
final class ClockWords {

    /**
     * @param words how many words it took
     * @param sure whether it can be nothing but a time; "2" can be much else
     */
    record Found(LocalTime time, int words, boolean sure) {

        /** "After 7" is the evening: nobody comes at seven in the morning. */
        LocalTime evening() {
            return time.getHour() == 7 && !sure ? time.plusHours(12) : time;
        }
    }

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?(am|pm|ish)?");
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final Set<String> COUNTED = Set.of(
            "minutes",
            "minute",
            "days",
            "day",
            "weeks",
            "week",
            "months",
            "month",
            "hours",
            "hour",
            "kids",
            "people",
            "times",
            "years",
            "year",
            "yr",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "of",
            "others");

    private ClockWords() {}

    static Optional<Found> at(List<String> words, int place) {
        String word = word(words, place);
        boolean ownBreak =
                Patterns.match(word, "lunch|lunchtime") && Patterns.match(word(words, place - 1), "my|me|our");
        if (Patterns.match(word, "noon|midday|lunch|lunchtime|dinnertime") && !ownBreak) {
            return Optional.of(new Found(LocalTime.NOON, 1, true));
        }
        if (word.equals("half") || word.equals("quarter")) {
            return part(words, place, word);
        }
        return hour(words, place);
    }

    private static Optional<Found> part(List<String> words, int place, String word) {
        String second = word(words, place + 1);
        boolean linked = second.equals("past") || second.equals("to") || second.equals("after");
        if (word.equals("quarter") && !linked) {
            return Optional.empty();
        }
        Optional<Found> hour = hour(words, place + (linked ? 2 : 1));
        int minutes = (word.equals("half") ? 30 : 15) * (second.equals("to") ? -1 : 1);
        return hour.map(found -> new Found(found.time.plusMinutes(minutes), found.words + (linked ? 2 : 1), true));
    }

    private static Optional<Found> hour(List<String> words, int place) {
        String word = word(words, place);
        Integer named = HOURS.get(word);
        Matcher figures = FIGURES.matcher(word);
        if (named == null && !figures.matches()) {
            return Optional.empty();
        }
        int hour = named == null ? Integer.parseInt(figures.group(1)) : named;
        int minute = named == null && figures.group(2) != null ? Integer.parseInt(figures.group(2)) : 0;
        String half = named == null && figures.group(3) != null ? figures.group(3) : "";
        boolean about = half.equals("ish");
        String next = word(words, place + 1);
        int taken = 1;
        if (next.equals("o") && word(words, place + 2).equals("clock")) {
            taken = 3;
        } else if (Set.of("oclock", "am", "pm", "ish", "baje", "bajay", "ta", "tay")
                .contains(next)) {
            taken = 2;
            half = next.equals("am") || next.equals("pm") ? next : half;
            about |= next.equals("ish");
        } else if (COUNTED.contains(next)) {
            return Optional.empty();
        }
        if (hour > 23 || minute > 59) {
            return Optional.empty();
        }
        boolean sure = taken > 1 || !half.isEmpty() || minute > 0 || word.contains(":");
        if (half.equals("pm") && hour < 12 || half.isEmpty() && hour >= 1 && hour < 7 || about && hour < 7) {
            hour += 12;
        } else if (half.equals("am") && hour == 12) {
            hour = 0;
        }
        return Optional.of(new Found(LocalTime.of(hour, minute), taken, sure));
    }

    static String word(List<String> words, int place) {
        return place >= 0 && place < words.size() ? words.get(place) : "";
    }
}
