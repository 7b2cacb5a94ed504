package org.doorstep.conversation.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Map.entry("dosra", 2),
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
            "(?:yes |ok |ill (?:have|take|go for|go with) |i (?:choose|want|pick|take|would like|prefer) |can i have |may i choose |may i have |id like |go for |lets say |rhif |numer |numar(?:ul)? )*(?:the |a |al |yr |y )?(?:option |number |no |slot |choice |time )?(?:the )?("
                    + NAMES
                    + ")(?: ?s)?(?: (?:one|ones|slot|option|wala|number|ta|time|timeslot|opsiwn|un|varianta|termin|opcja|opcje|den|din|frumos))*(?: (?:is |will |would |sounds )?(?:be |do )?(?:fine|ok|good|great|best|perfect|suits|nicely|thik ase|theek hai|pasuje))?(?: me)?(?: ok)?");
    private static final Pattern WITHIN = Pattern.compile(
            "(?<! at| say| whichever| which| any| either| at no| after| before| from| to| till| until| til| -| half| past| not| about| around| only| of| got| have| im| by) (?:option |number |no |slot |rhif |numer |numarul )?(?:the )?(1|2|3|option [abc]|(?:number|option) (?:one|two|three)|(?:first|second|third|last|middle|1st|2nd|3rd|earliest|latest) (?:one|ones|onell|slot|timeslot|option|time|appointment|choice)|(?:the )(?:first|second|third|last))(?= )(?! (?:sec|secs|second|seconds|minutes?|kids?|children|days?|weeks?|months?|hours?|people|dogs?|cats?|of|times?|jobs?|things?|more|others?|bed|floors?|years?|am|pm|oclock|o|tay|baje|bajay|to|-|til|till|by the way|a by))");

    /** "One please", before anything else. */
    private static final Pattern AT_FIRST = Pattern.compile("^ (one|two|three)(?= (?:please|,|\\.|and thank|if) )");

    private static final String OR = "or|also|otherwise|if not|failing that|else|neu|lub|albo|sau|ya";
    private static final Pattern REFUSES =
            Pattern.compile(" (not|cant|wont|dont|neither|none|no good|isnt|bar|except|but not) ");
    private static final Pattern CLAUSES = Pattern.compile(" (?:[.,;!?]|so|because)(?= )");

    /** All suit, or all but what is refused. */
    private static final Pattern ALL_SUIT = Pattern.compile(
            " (any (of (them|em|the (three|3)|those|these)|one|1|will do|works?|but|except|bar|suits?)|anything (but|except)|whichever|whatever (suits|you|they|he|is)|all (three|3|of them)? ?(are |is )?(ok|okay|fine|good|suit)|(other|others) (two|2|ones)|the others|you choose|you pick|your choice|dealers choice|dont care|dont mind|not fussed|not bothered|im easy|am easy|oricare|obojetnie|wszystko jedno|kazdy|koi bhi|koi sa bhi|jekono|unrhyw un) ");
    /** "Saturday is a wedding. Thursday then". */
    private static final Pattern IN_THE_END =
            Pattern.compile(" (?:then (?:its )?(\\w+day)|(\\w+day) then)(?: please)?(?: [.!])* $");

    private static final Pattern LATEST = Pattern.compile(
            " (?:whichever|whatever|which|whats)(?: one| is| are|s)* (?:the )?(?:furthest|latest|last) ");
    private static final Pattern SOONEST = Pattern.compile(
            " (?:whichever|whatever|which|whats|the|what)(?: one| is| are|s)* (?:the )?(?:soonest|earliest|nearest) ");
    private static final Pattern NOT_NUMBER = Pattern.compile(
            " (?:not|but|except|bar) (?:the |number |option )?(1|2|3|one|two|three|first|second|third|last)(?= [.,;!?]| so| (?:one|1)? ?$| $)");
    private static final Pattern NONE = Pattern.compile(" (none|neither|nothing|cant do any|not any) ");

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
        String text = one(" " + normal.strip() + " ");
        Set<Integer> refused = refused(text, wish, asked);
        List<Integer> named = named(text);
        named.removeAll(refused);
        boolean either = Patterns.match(text, ".* (" + OR + ") .*");
        if (named.size() == 1 || named.size() > 1 && either) {
            int first = named.get(0);
            boolean known = first <= asked.offered().size();
            return known && (timed.isEmpty() || timed.contains(first)) ? first : 0;
        }
        timed.removeAll(refused);
        if (!named.isEmpty()) {
            return 0;
        }
        int last = inTheEnd(text, asked);
        if (last > 0) {
            return last;
        }
        if (timed.size() == 1 || timed.size() > 1 && either && wish.days().size() > 1) {
            return timed.iterator().next();
        }
        return timed.isEmpty() && !NONE.matcher(text).find() ? anyBut(text, refused, asked) : 0;
    }

    private static int inTheEnd(String text, Asked asked) {
        Matcher matcher = IN_THE_END.matcher(text);
        if (!matcher.find()) {
            return 0;
        }
        String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Optional<DayOfWeek> day = DayWords.weekday(word);
        for (int i = 0; i < asked.offered().size(); i++) {
            if (day.filter(asked.offered().get(i).day().getDayOfWeek()::equals).isPresent()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int anyBut(String text, Set<Integer> refused, Asked asked) {
        if (LATEST.matcher(text).find()) {
            return asked.offered().size();
        }
        if (!ALL_SUIT.matcher(text).find() && !SOONEST.matcher(text).find()) {
            return 0;
        }
        for (int i = 1; i <= asked.offered().size(); i++) {
            if (!refused.contains(i)) {
                return i;
            }
        }
        return 0;
    }

    /** The numbers in clauses that refuse nothing. */
    private static List<Integer> named(String text) {
        List<Integer> named = new ArrayList<>();
        Matcher first = AT_FIRST.matcher(text);
        if (first.find()) {
            named.add(number(first.group(1)));
        }
        for (String clause : CLAUSES.split(text, -1)) {
            if (!REFUSES.matcher(clause + " ").find()) {
                numbers(clause + " ", named);
            } else {
                numbers(Patterns.replaced(clause + " ", " (but|just|except|bar|isnt|if) .*", " "), named);
            }
        }
        return named;
    }

    private static void numbers(String clause, Collection<Integer> named) {
        if (REFUSES.matcher(clause).find()) {
            return;
        }
        Matcher within = WITHIN.matcher(clause);
        while (within.find()) {
            int number = number(within.group(1));
            if (!named.contains(number)) {
                named.add(number);
            }
        }
    }

    /** "Not 1", "any but saturday", and days that do not suit. */
    private static Set<Integer> refused(String text, Wish wish, Asked asked) {
        Set<Integer> refused = new TreeSet<>();
        Matcher not = NOT_NUMBER.matcher(text);
        while (not.find()) {
            refused.add(number(not.group(1)));
        }
        for (int i = 0; i < asked.offered().size(); i++) {
            LocalDate day = asked.offered().get(i).day();
            boolean out = wish.notDays().stream().anyMatch(each -> each.has(day))
                    || wish.notWeekdays().contains(day.getDayOfWeek());
            if (out) {
                refused.add(i + 1);
            }
        }
        return refused;
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
