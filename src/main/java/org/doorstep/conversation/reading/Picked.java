package org.doorstep.conversation.reading;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the offered times was chosen: by its number, its place, its day or its hour. Only if it can be no other. */
final class Picked {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("one", 1),
            Map.entry("a", 1),
            Map.entry("first", 1),
            Map.entry("1st", 1),
            Map.entry("earliest", 1),
            Map.entry("soonest", 1),
            Map.entry("top", 1),
            Map.entry("pehla", 1),
            Map.entry("pehle", 1),
            Map.entry("prima", 1),
            Map.entry("pierwszy", 1),
            Map.entry("pierwsza", 1),
            Map.entry("cyntaf", 1),
            Map.entry("prothom", 1),
            Map.entry("prothomta", 1),
            Map.entry("ek", 1),
            Map.entry("un", 1),
            Map.entry("2", 2),
            Map.entry("two", 2),
            Map.entry("b", 2),
            Map.entry("second", 2),
            Map.entry("2nd", 2),
            Map.entry("middle", 2),
            Map.entry("dusra", 2),
            Map.entry("doosra", 2),
            Map.entry("doua", 2),
            Map.entry("drugi", 2),
            Map.entry("druga", 2),
            Map.entry("ail", 2),
            Map.entry("ditiyo", 2),
            Map.entry("dui", 2),
            Map.entry("3", 3),
            Map.entry("three", 3),
            Map.entry("c", 3),
            Map.entry("third", 3),
            Map.entry("3rd", 3),
            Map.entry("last", 3),
            Map.entry("latest", 3),
            Map.entry("bottom", 3),
            Map.entry("teesra", 3),
            Map.entry("tisra", 3),
            Map.entry("treia", 3),
            Map.entry("trzeci", 3),
            Map.entry("trzecia", 3),
            Map.entry("trydydd", 3),
            Map.entry("tritiyo", 3),
            Map.entry("tin", 3));
    private static final String NAMES = String.join("|", NUMBERS.keySet());
    private static final Pattern WHOLE = Pattern.compile(
            "(?:yes |ok |ill (?:have|take|go for|go with) |i (?:choose|want|pick|take|would like|prefer) |can i have |id like |go for |lets say |rhif |numer |numar(?:ul)? )*(?:the )?(?:option |number |no |slot |choice |time )?(?:the )?("
                    + NAMES
                    + ")(?: ?s)?(?: (?:one|ones|slot|option|wala|number|ta|time|opsiwn|un))?(?: (?:is |will |would |sounds )?(?:be |do )?(?:fine|ok|good|great|best|perfect|suits|nicely|thik ase|theek hai|pasuje))?(?: me)?(?: ok)?");
    private static final Pattern WITHIN = Pattern.compile(
            "(?<! at| at no| after| before| from| to| till| until| til| -| half| past| not| about| around| only| of| got| have| im| by) (?:option |number |no |slot |rhif |numer |numarul )?(?:the )?(1|2|3|option [abc]|(?:number|option) (?:one|two|three)|(?:first|second|third|last|middle|1st|2nd|3rd|earliest|latest) (?:one|ones|slot|option|time|appointment|choice)|(?:the )(?:first|second|third|last))(?= )(?! (?:sec|secs|second|seconds|minutes?|kids?|children|days?|weeks?|months?|hours?|people|dogs?|cats?|of|times?|jobs?|things?|more|others?|bed|floors?|years?|am|pm|oclock|o|tay|baje|bajay|to|-|til|till|by the way|a by))");

    private static final Pattern SAID_ONE =
            Pattern.compile(" (first|second|third|1st|2nd|3rd|last|middle|[a-z]+day) 1 ");

    private Picked() {}

    /** From 1; 0: none, or it is not clear. */
    static int of(String normal, Wish wish, Asked asked) {
        if (asked.sent() != Sent.OFFER || asked.offered().isEmpty()) {
            return 0;
        }
        int numbered = exactly(normal, asked);
        Set<Integer> timed = timed(wish, asked);
        if (numbered > 0) {
            return numbered;
        }
        Matcher within = WITHIN.matcher(one(" " + normal.strip() + " "));
        List<Integer> named = new ArrayList<>();
        while (within.find()) {
            int number = number(within.group(1));
            if (!named.contains(number)) {
                named.add(number);
            }
        }
        boolean either = Patterns.match(normal, ".* (or|also|otherwise|if not|failing that) .*");
        boolean refuses = Patterns.match(normal, ".* (not|cant|wont|dont|neither|none|no good) .*");
        if (named.size() == 1 && !refuses || named.size() > 1 && either && !refuses) {
            int first = named.get(0);
            boolean known = first <= asked.offered().size();
            return known && (timed.isEmpty() || timed.contains(first)) ? first : 0;
        }
        return timed.size() == 1 && named.isEmpty() ? timed.iterator().next() : 0;
    }

    /** Of a text that says a number and nothing else. */
    static int exactly(String normal, Asked asked) {
        if (asked.sent() != Sent.OFFER) {
            return 0;
        }
        Matcher whole = WHOLE.matcher(Sayings.bare(one(normal)));
        int number = whole.matches() ? number(whole.group(1)) : 0;
        return number <= asked.offered().size() ? number : 0;
    }

    /** "2nd 1" is the second one. */
    private static String one(String normal) {
        return SAID_ONE.matcher(normal).replaceAll(" $1 one ");
    }

    private static int number(String words) {
        for (String word : words.split(" ", -1)) {
            Integer number = NUMBERS.get(word);
            if (number != null && !word.equals("one")
                    || words.equals("one")
                    || number != null && words.endsWith(" one") && Patterns.match(words, "(number|option) one")) {
                return number == null ? 1 : number;
            }
        }
        return 0;
    }

    /** Those that all which was said of day and hour fits. */
    private static Set<Integer> timed(Wish wish, Asked asked) {
        Set<Integer> fitting = new TreeSet<>();
        boolean clock = !wish.from().isEmpty() || !wish.until().isEmpty();
        boolean positive = !wish.days().isEmpty()
                || !wish.weekdays().isEmpty()
                || clock
                || !wish.parts().isEmpty();
        for (int i = 0; positive && i < asked.offered().size(); i++) {
            VisitTime each = asked.offered().get(i);
            boolean hourFits = wish.from().isEmpty()
                    || wish.from().stream().anyMatch(time -> time.equals(each.from()))
                    || wish.from().stream().allMatch(time -> !time.isAfter(each.from()))
                            && wish.until().isEmpty()
                            && !wish.days().isEmpty();
            if (hourFits && wish.isKeptBy(each) && !evening(wish, each)) {
                fitting.add(i + 1);
            }
        }
        return fitting;
    }

    private static boolean evening(Wish wish, VisitTime visit) {
        return wish.parts().contains(Wish.Part.EVENING) && visit.from().isBefore(LocalTime.of(17, 0))
                || wish.parts().contains(Wish.Part.SOONER);
    }
}
