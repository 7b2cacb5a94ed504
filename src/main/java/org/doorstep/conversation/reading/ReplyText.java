package org.doorstep.conversation.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as it is read: small letters without marks, words between single spaces, what is typed short said in full, slips of the finger mended. */
final class ReplyText {

    /** Longer texts do not reach us: ten parts. What is beyond is not read, and a person is asked to. */
    static final int LONGEST = 1_600;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(\\+44|0044|0)[ -]?\\d(?:[ -]?\\d){8,10}(?!\\d)");
    private static final Pattern LENGTHENED = Pattern.compile("([a-z])\\1{2,}");
    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?:[.:/]\\d+)*(?:st|nd|rd|th|am|pm|ish)?\\b|[a-z0-9]+|[?!.,;:&-]");
    private static final Map<String, String> EMOJI = pairs("emoji.tsv");
    private static final Map<String, String> SPOKEN = pairs("text-speak.tsv");
    private static final List<String> FUZZY = new ArrayList<>();
    private static final Set<String> OTHERS = new HashSet<>();

    static {
        for (List<String> line : Lines.of("fuzzy-words.txt")) {
            FUZZY.add(line.get(0));
            if (line.size() > 1) {
                OTHERS.addAll(List.of(line.get(1).split(" ", -1)));
            }
        }
    }

    private ReplyText() {}

    /** Words and marks, each between two spaces. */
    static String normal(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        text = text.replace("\\n", "\n");
        if (Presence.elsewhere(text)) {
            text = text + " . awayfromhome";
        }
        for (Map.Entry<String, String> emoji : EMOJI.entrySet()) {
            text = text.replace(emoji.getKey(), " " + emoji.getValue() + " ");
        }
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        text = text.toLowerCase(Locale.ROOT).replace('ł', 'l').replace('đ', 'd').replace('ı', 'i');
        text = Patterns.replaced(text, "['’‘`´]", "").replace('\n', '.').replace('–', '-');
        text = PHONE.matcher(text).replaceAll(" phonenumber ");
        text = LENGTHENED.matcher(text).replaceAll("$1$1");
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).toList();
        // Y, N, R and X are words that we ask for: alone, they are short for nothing else.
        boolean letter = Patterns.match(text.strip(), "[a-z][ .!?]*");
        StringBuilder words = new StringBuilder(" ");
        tokens.forEach(each -> words.append(letter ? each : word(each)).append(' '));
        return weekdays(words.toString());
    }

    private static String word(String token) {
        String spoken = SPOKEN.get(token);
        return spoken != null ? spoken : mended(token);
    }

    /** "Sat", "sun", "mon" and "wed" are days unless somebody sat in the front room in the sun. */
    private static String weekdays(String text) {
        String days = Patterns.replaced(
                text,
                "(?<! (?:i|ive|was|been|just|and|we|im|were|am)) sat (?!in |here|there|waiting|at home|on my|on the)",
                " saturday ");
        days = Patterns.replaced(days, "(?<! the) sun (?!is |was )", " sunday ");
        return days.replace(" mon ", " monday ")
                .replace(" wed ", " wednesday ")
                .replace(" sats ", " saturdays ")
                .replace(" suns ", " sundays ")
                .replace(" mons ", " mondays ")
                .replace(" fris ", " fridays ");
    }

    private static String mended(String token) {
        if (token.length() < 5 || OTHERS.contains(token) || !token.chars().allMatch(Character::isLetter)) {
            return token;
        }
        boolean plural = token.endsWith("s") && token.length() > 6;
        String stem = plural ? token.substring(0, token.length() - 1) : token;
        for (String word : FUZZY) {
            int allowed = word.length() >= 8 ? 2 : 1;
            if (token.equals(word)) {
                return token;
            }
            if (stem.charAt(0) == word.charAt(0) && distance(stem, word, allowed) <= allowed) {
                return plural && word.endsWith("day") ? word + "s" : word;
            }
        }
        return token;
    }

    /** Letters left out, put in, changed or swapped with the next; more than the limit counts as the limit and one. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = best;
            }
        }
        return cost[one.length()][other.length()];
    }

    private static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        Lines.of(name).forEach(line -> pairs.put(line.get(0), line.get(1)));
        return pairs;
    }
}
