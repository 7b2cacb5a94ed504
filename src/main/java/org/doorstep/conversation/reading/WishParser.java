package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.conversation.reading.Wish.Days;

/** Reads when a visit would suit, clause by clause: what is refused and what is asked for stand side by side in one text. */
final class WishParser {

    private record Translation(Pattern words, String english) {}

    private static final List<Translation> TRANSLATIONS = Lines.of("time-words.tsv").stream()
            .map(line -> new Translation(Pattern.compile(line.get(0)), line.get(1)))
            .toList();
    private static final Pattern CLAUSE_END =
            Pattern.compile("[,.;?!]|so|because|but|can|could|would|please|instead|only|nahi|hai|ase|if|or(?= not)");
    private static final Pattern REFUSED = Pattern.compile(
            " (not|no|cant|dont|wont|never|except|bar|apart|nie|nu|nahi|isnt|wont|is out|bad for|off the table|neither|out) ");
    private static final Pattern BUSY = Pattern.compile(
            " (work|works|working|at work|shift|shifts|nights|earlies|lates|hospital|doctors|dentist|clinic|appointment|exam|exams|test|interview|scan|chemo|club|school run|funeral|away|holiday|court|busy|finish|finishes|college|uni|course|got the|i have|ive got|we have|he has|she has|have the|i go|we go|prayer|namaz|training|meeting|home help|back from|inset|start|starts|group|playgroup|class|church|legion|bingo|kids|dialysis|physio|gurdwara|mosque|temple|chapel|conflicts|probation|jobcentre|placement|carer|therapy|on a job|lekarza|doctor|was|came|told|said|last|been|since|went|fell|packed|passed away) ");
    private static final Pattern REQUEST = Pattern.compile(
            " (can|could|please|instead|suit|suits|better|best|ok|okay|fine|good|great|free|after|before|any|do|change|make|move|only|then|off work|day off|im off) ");

    /** What means one thing however it stands: who is home by two can be visited after two. */
    private static final List<Translation> TURNS = List.of(
            new Translation(
                    Pattern.compile(
                            " (?:(?:home|back|finished|get in|get home|get back|in|free) (?:by|from|at)|(?:not|nobody|no one|wont be|arent|isnt|dont)(?: \\w+){0,2} (?:home|back|in|get home|get back|get in|finish|free) (?:till|til|until))(?= (?:about |around )?(?:\\d|half|quarter|one|two|three|four|five|six|twelve|noon))"),
                    " after "),
            new Translation(
                    Pattern.compile(
                            " (?:cant|cannot|can not) wait (?:till|til|until|for) (?:tomorrow|tuesday|then|that long)(?= )"),
                    " . sooner"),
            new Translation(Pattern.compile(" (?:no|not|nothing|not any) earlier (?:than|then)(?= )"), " after"),
            new Translation(Pattern.compile(" (?:no|not|nothing) later (?:than|then)(?= )"), " before"),
            new Translation(Pattern.compile(" (anything|any|any one) but(?= )"), " any except"),
            new Translation(Pattern.compile(" not before dinner(?: ?time)?(?= )"), " afternoon"),
            new Translation(Pattern.compile(" before dinner(?: ?time)?(?= )"), " morning"),
            new Translation(Pattern.compile(" after dinner(?: ?time)?(?= )"), " afternoon"),
            new Translation(
                    Pattern.compile(
                            " i (?:said|told (?:you|them)|asked for)(?= (?:it was |for |on )?(?:the )?(?:\\w+day|\\d\\w*) )"),
                    " . can you do"));

    private final Asked asked;
    private final DayWords dayWords;
    private String before = "";
    private final WishNotes notes;

    private WishParser(Asked asked) {
        this.asked = asked;
        this.notes = new WishNotes(asked);
        this.dayWords = new DayWords(asked.now().toLocalDate(), asked.visit());
    }

    /** What is wished for in a text that {@link #english} went over. */
    static Wish wish(String english, Asked asked) {
        return new WishParser(asked).read(english);
    }

    /** With the days and times of other languages in English. */
    static String english(String normal) {
        String text = normal;
        for (Translation each : TRANSLATIONS) {
            text = each.words.matcher(text).replaceAll(each.english);
        }
        return Patterns.replaced(text, " +", " ");
    }

    private Wish read(String said) {
        String text = said;
        for (Translation each : TURNS) {
            text = each.words.matcher(text).replaceAll(each.english);
        }
        text = Patterns.replaced(text, " +", " ");
        List<String> clause = new ArrayList<>();
        for (String word : text.strip().split(" ", -1)) {
            boolean ends = CLAUSE_END.matcher(word).matches();
            if (ends && !clause.isEmpty() && !asksWithNot(clause, word)) {
                clause(clause);
                before = " " + String.join(" ", clause) + " ";
                notes.opening = false;
                clause = new ArrayList<>();
            }
            clause.add(word);
        }
        clause(clause);
        notes.whole(text);
        return notes.built();
    }

    private static boolean asksWithNot(List<String> clause, String word) {
        return word.equals("please") && clause.size() < 2;
    }

    private void clause(List<String> said) {
        List<String> words = said;
        String text = " " + String.join(" ", words) + " ";
        boolean asks = REQUEST.matcher(text).find();
        boolean busy =
                BUSY.matcher(text).find() && !Patterns.match(text, " (?:can|could|please|would|instead|only) .*");
        busy &= !Patterns.match(text, ".* (?:\\w+day|that|it|which|time|one|am|pm|morning|afternoon) works .*");
        boolean refused = false;
        if (Patterns.match(text, ".* (dont work|not working|not at work|do not work|im off|day off|off work) .*")) {
            busy = false;
            text = text.replace(" dont ", " ").replace(" not ", " ");
            words = List.of(text.strip().split(" ", -1));
        }
        boolean clauseOut = Patterns.match(
                        text,
                        ".* (is out|is no good|no good|is a no|is bad|bad for|nie moge|nie dam|nu pot|parbo na|parum na|not (?:good|ok|possible|convenient)|cant|hobe na|nahi ho) .*")
                && !Patterns.match(text, ".* cant (?:he|you|it|they|we) .*");
        for (int i = 0; i < words.size(); ) {
            String word = words.get(i);
            if (REFUSED.matcher(" " + word + " ").matches() && !politely(words, i)) {
                refused = true;
            } else if (Patterns.match(word, "any|other|otherwise|rather|prefer|ok|fine|instead|only")
                    && !Patterns.match(word(words, i - 1), "not|no|but")) {
                refused = refused && word.equals("any") && word(words, i - 1).equals("not");
            } else if (word.equals("but")
                    && Patterns.match(
                            before + String.join(" ", words.subList(0, i)) + " ",
                            ".* (any|anytime|all) (day|time|other|morning|afternoon|week)?.{0,8}")) {
                refused = true;
            } else if (word.equals("than") && word(words, i - 1).equals("other")) {
                refused = true;
            }
            i += token(
                    words,
                    i,
                    refused || clauseOut,
                    busy && !(asks && !clauseOut && !text.contains(" i have ") && !text.contains(" finish")));
        }
    }

    /** "Can you not do thursday", "why not friday", "if not thursday" ask for what they name. */
    private static boolean politely(List<String> words, int place) {
        String before = word(words, place - 1);
        return Patterns.match(before, "you|why|if|he|they|number")
                        && word(words, place).equals("not")
                || Patterns.match(word(words, place), "cant|no")
                        && Patterns.match(word(words, place + 1), "he|you|it|they|problem|bother|worries|\\d+");
    }

    /** Reads what begins here, and answers how many words it took. */
    private int token(List<String> words, int i, boolean refused, boolean busy) {
        String word = words.get(i);
        if (Patterns.match(
                word,
                "after|before|by|from|til|till|until|since|between|at|about|around|like|past|orlater|orearlier|onwards")) {
            int taken = prepositional(words, i, refused, busy);
            if (taken > 0) {
                return taken;
            }
        }
        Optional<DayWords.Found> day = dayWords.at(words, i);
        if (day.isPresent()) {
            notes.day(day.get(), words, i, refused, busy);
            return day.get().words();
        }
        Optional<ClockWords.Found> clock = ClockWords.at(words, i);
        if (clock.isPresent()) {
            int taken = range(words, i, clock.get(), busy);
            if (taken > 0) {
                return taken;
            }
            String next = word(words, i + clock.get().words());
            if (Patterns.match(next, "onwards|orlater")
                    || next.equals("on") && clock.get().sure()) {
                notes.from(clock.get().time(), busy);
                return clock.get().words() + 1;
            }
            if (next.equals("orearlier")) {
                notes.until(clock.get().time(), busy);
                return clock.get().words() + 1;
            }
            if (clock.get().sure() || isMeantAsHour(words, i)) {
                notes.hour(clock.get(), refused, busy, false);
                return clock.get().words();
            }
        }
        notes.part(words, i, refused, busy);
        return 1;
    }

    /** "9 would be fine", "can it be 9": after an offer a small number is one of the times. */
    private boolean isMeantAsHour(List<String> words, int i) {
        boolean counts = asked.sent() == Sent.OFFER && Patterns.match(words.get(i), "[1-4]|one|two|three|four");
        return !counts
                && (i == 0 && Patterns.match(word(words, 1), "would|is|suits|works|will")
                        || Patterns.match(word(words, i - 1), "be|say|it")
                                && Patterns.match(word(words, i + 1), "instead||rather|better|then"));
    }

    private int prepositional(List<String> words, int i, boolean refused, boolean busy) {
        String word = words.get(i);
        int skip = Patterns.match(word(words, i + 1), "the|about|around|like|at|say|my") ? 2 : 1;
        Optional<DayWords.Found> day = dayWords.at(words, i + skip);
        if (day.isPresent()
                && day.get().days() != null
                && Patterns.match(word, "after|before|from|til|till|until|between|since")) {
            return betweenDays(words, i, skip, day.get(), busy);
        }
        Optional<ClockWords.Found> clock = ClockWords.at(words, i + skip);
        if (clock.isEmpty()) {
            if (word.equals("after") && Patterns.match(word(words, i + 1), "that|then") && notes.busyUntil != null) {
                notes.from.add(notes.busyUntil);
                return 2;
            }
            return 0;
        }
        LocalTime time = clock.get().time();
        int taken = skip + clock.get().words();
        String next = word(words, i + taken);
        if (word.equals("between") || word.equals("from")) {
            int ranged = range(words, i + skip, clock.get(), busy);
            if (ranged > 0) {
                return skip + ranged;
            }
        }
        boolean onwards = Patterns.match(next, "onwards|orlater") || next.equals("on");
        switch (word) {
            case "after", "past", "from", "since" -> {
                if (refused && word.equals("after")) {
                    notes.until(time, busy);
                } else {
                    notes.from(time, busy && !word.equals("after"));
                }
            }
            case "before", "by" -> {
                if (refused) {
                    notes.from(time, busy);
                } else {
                    notes.until(time, busy);
                }
            }
            case "til", "till", "until" -> {
                if (refused || busy) {
                    notes.busyUntil = time;
                    if (refused) {
                        notes.from.add(time);
                    }
                } else {
                    notes.until(time, false);
                }
            }
            default -> {
                if (onwards) {
                    notes.from(time, busy);
                } else {
                    notes.hour(
                            clock.get(),
                            refused,
                            busy,
                            Patterns.match(word, "about|around|like|past")
                                    || Patterns.match(words.get(i + skip - 1), "about|around|like"));
                }
            }
        }
        return taken + (onwards ? 1 : 0);
    }

    private int betweenDays(List<String> words, int i, int skip, DayWords.Found found, boolean busy) {
        Days day = java.util.Objects.requireNonNull(found.days());
        LocalDate today = asked.now().toLocalDate();
        int taken = skip + found.words();
        String word = words.get(i);
        if (Patterns.match(word, "between|from") && Patterns.match(word(words, i + taken), "and|to|til|till|until|-")) {
            int gap = word(words, i + taken + 1).equals("the") ? 2 : 1;
            Optional<DayWords.Found> other = dayWords.at(words, i + taken + gap);
            if (other.isPresent() && other.get().days() != null) {
                Days last = java.util.Objects.requireNonNull(other.get().days());
                if (!last.last().isBefore(day.first())) {
                    (busy ? notes.notDays : notes.days).add(new Days(day.first(), last.last()));
                    return taken + gap + other.get().words();
                }
            }
        }
        switch (word) {
            case "after" -> notes.notDays.add(new Days(today, day.last()));
            case "before" -> notes.days.add(new Days(today, day.first().minusDays(1)));
            case "from" -> notes.notDays.add(new Days(today, day.first().minusDays(1)));
            default -> notes.notDays.add(new Days(today, day.last()));
        }
        return taken;
    }

    /** "9 to 3", "10-12", "between 9.30 and half 2". */
    private int range(List<String> words, int i, ClockWords.Found first, boolean busy) {
        int at = i + first.words();
        if (!Patterns.match(word(words, at), "to|-|and|til|till|until")) {
            return 0;
        }
        boolean named = Patterns.match(word(words, i - 1), "between|from");
        if (word(words, at).equals("and") && !named) {
            return 0;
        }
        Optional<ClockWords.Found> last = ClockWords.at(words, at + 1);
        if (last.isEmpty()) {
            return 0;
        }
        LocalTime end = last.get().time();
        LocalTime begin = first.time().isAfter(end) && first.time().getHour() >= 12
                ? first.time().minusHours(12)
                : first.time();
        if (!busy && !begin.isAfter(end)) {
            notes.from.add(begin);
            notes.until.add(end);
        } else if (busy) {
            notes.busyUntil = end;
        }
        return first.words() + 1 + last.get().words();
    }
}
