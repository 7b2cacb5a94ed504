package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.doorstep.conversation.reading.Wish.Days;
import org.doorstep.conversation.reading.Wish.Part;
import org.jspecify.annotations.Nullable;

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
            " (work|works|working|at work|shift|shifts|nights|earlies|lates|hospital|doctors|dentist|clinic|appointment|exam|exams|test|interview|scan|chemo|club|school run|funeral|away|holiday|court|busy|finish|finishes|college|uni|course|got the|i have|ive got|we have|he has|she has|have the|i go|we go|prayer|namaz|training|meeting|home help|back from|inset|start|starts|group|playgroup|class|church|legion|bingo|kids|was|came|told|said|last|been|since|went|fell|packed|passed away) ");
    private static final Pattern REQUEST = Pattern.compile(
            " (can|could|please|instead|suit|suits|better|best|ok|okay|fine|good|great|free|after|before|any|do|change|make|move|only|then|off work|day off|im off) ");

    private static final String BEFORE_AM =
            "\\d+.*|[a-z]+days?|tomorrow|week|any|an|the|next|or|for|pm|not|no|do|prefer|better|in";

    private final Asked asked;
    private final DayWords dayWords;
    private final List<Days> days = new ArrayList<>();
    private final List<Days> notDays = new ArrayList<>();
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<DayOfWeek> notWeekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private final List<LocalTime> from = new ArrayList<>();
    private final List<LocalTime> until = new ArrayList<>();
    private @Nullable LocalTime busyUntil;
    private String before = "";
    private boolean opening = true;

    private WishParser(Asked asked) {
        this.asked = asked;
        this.dayWords = new DayWords(asked.now().toLocalDate(), asked.visit());
    }

    static Wish wish(String normal, Asked asked) {
        return new WishParser(asked).read(english(normal));
    }

    /** With the days and times of other languages in English. */
    static String english(String normal) {
        String text = normal;
        for (Translation each : TRANSLATIONS) {
            text = each.words.matcher(text).replaceAll(each.english);
        }
        return text.replaceAll(" +", " ");
    }

    private Wish read(String text) {
        List<String> clause = new ArrayList<>();
        for (String word : text.strip().split(" ", -1)) {
            boolean ends = CLAUSE_END.matcher(word).matches();
            if (ends && !clause.isEmpty() && !asksWithNot(clause, word)) {
                clause(clause);
                before = " " + String.join(" ", clause) + " ";
                opening = false;
                clause = new ArrayList<>();
            }
            clause.add(word);
        }
        clause(clause);
        whole(text);
        return built();
    }

    private static boolean asksWithNot(List<String> clause, String word) {
        return word.equals("please") && clause.size() < 2;
    }

    private void clause(List<String> said) {
        List<String> words = said;
        String text = " " + String.join(" ", words) + " ";
        boolean asks = REQUEST.matcher(text).find();
        boolean busy = BUSY.matcher(text).find() && !text.matches(" (?:can|could|please|would|instead|only) .*");
        boolean refused = false;
        if (text.matches(".* (dont work|not working|not at work|do not work|im off|day off|off work) .*")) {
            busy = false;
            text = text.replace(" dont ", " ").replace(" not ", " ");
            words = List.of(text.strip().split(" ", -1));
        }
        boolean clauseOut = text.matches(
                        ".* (is out|is no good|no good|is a no|not (?:good|ok|possible|convenient)|cant|hobe na|nahi ho) .*")
                && !text.matches(".* cant (?:he|you|it|they|we) .*");
        for (int i = 0; i < words.size(); ) {
            String word = words.get(i);
            if (REFUSED.matcher(" " + word + " ").matches() && !politely(words, i)) {
                refused = true;
            } else if (word.matches("any|other|otherwise|rather|prefer|ok|fine|instead|only")
                    && !word(words, i - 1).matches("not|no|but")) {
                refused = refused && word.equals("any") && word(words, i - 1).equals("not");
            } else if (word.equals("but") && (before + String.join(" ", words.subList(0, i)) + " ").matches(".* (any|anytime|all) (day|time|other|morning|afternoon|week)?.{0,8}")) {
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
        return before.matches("you|why|if|he|they|number") && word(words, place).equals("not")
                || word(words, place).matches("cant|no")
                        && word(words, place + 1).matches("he|you|it|they|problem|bother|worries|\\d+");
    }

    /** Reads what begins here, and answers how many words it took. */
    private int token(List<String> words, int i, boolean refused, boolean busy) {
        String word = words.get(i);
        if (word.matches(
                "after|before|by|from|til|till|until|since|between|at|about|around|like|past|orlater|orearlier|onwards")) {
            int taken = prepositional(words, i, refused, busy);
            if (taken > 0) {
                return taken;
            }
        }
        Optional<DayWords.Found> day = dayWords.at(words, i);
        if (day.isPresent()) {
            day(day.get(), words, i, refused, busy);
            return day.get().words();
        }
        Optional<ClockWords.Found> clock = ClockWords.at(words, i);
        if (clock.isPresent()) {
            int taken = range(words, i, clock.get(), busy);
            if (taken > 0) {
                return taken;
            }
            String next = word(words, i + clock.get().words());
            if (next.matches("onwards|orlater")
                    || next.equals("on") && clock.get().sure()) {
                from(clock.get().time(), busy);
                return clock.get().words() + 1;
            }
            if (next.equals("orearlier")) {
                until(clock.get().time(), busy);
                return clock.get().words() + 1;
            }
            if (clock.get().sure()) {
                hour(clock.get(), refused, busy, false);
                return clock.get().words();
            }
        }
        part(words, i, refused, busy);
        return 1;
    }

    private int prepositional(List<String> words, int i, boolean refused, boolean busy) {
        String word = words.get(i);
        int skip = word(words, i + 1).matches("the|about|around|like|at|say|my") ? 2 : 1;
        Optional<DayWords.Found> day = dayWords.at(words, i + skip);
        if (day.isPresent()
                && day.get().days() != null
                && word.matches("after|before|from|til|till|until|between|since")) {
            return betweenDays(words, i, skip, day.get(), busy);
        }
        Optional<ClockWords.Found> clock = ClockWords.at(words, i + skip);
        if (clock.isEmpty()) {
            if (word.equals("after") && word(words, i + 1).matches("that|then") && busyUntil != null) {
                from.add(busyUntil);
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
        boolean onwards = next.matches("onwards|orlater") || next.equals("on");
        switch (word) {
            case "after", "past", "from", "since" -> {
                if (refused && word.equals("after")) {
                    until(time, busy);
                } else {
                    from(time, busy && !word.equals("after"));
                }
            }
            case "before", "by" -> {
                if (refused) {
                    from(time, busy);
                } else {
                    until(time, busy);
                }
            }
            case "til", "till", "until" -> {
                if (refused || busy) {
                    busyUntil = time;
                    if (refused) {
                        from.add(time);
                    }
                } else {
                    until(time, false);
                }
            }
            default -> {
                if (onwards) {
                    from(time, busy);
                } else {
                    hour(clock.get(), refused, busy, word.matches("about|around|like|past") || words.get(i + skip - 1).matches("about|around|like"));
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
        if (word.matches("between|from") && word(words, i + taken).matches("and|to|til|till|until|-")) {
            int gap = word(words, i + taken + 1).equals("the") ? 2 : 1;
            Optional<DayWords.Found> other = dayWords.at(words, i + taken + gap);
            if (other.isPresent() && other.get().days() != null) {
                Days last = java.util.Objects.requireNonNull(other.get().days());
                if (!last.last().isBefore(day.first())) {
                    (busy ? notDays : days).add(new Days(day.first(), last.last()));
                    return taken + gap + other.get().words();
                }
            }
        }
        switch (word) {
            case "after" -> notDays.add(new Days(today, day.last()));
            case "before" -> days.add(new Days(today, day.first().minusDays(1)));
            case "from" -> notDays.add(new Days(today, day.first().minusDays(1)));
            default -> notDays.add(new Days(today, day.last()));
        }
        return taken;
    }

    /** "9 to 3", "10-12", "between 9.30 and half 2". */
    private int range(List<String> words, int i, ClockWords.Found first, boolean busy) {
        int at = i + first.words();
        if (!word(words, at).matches("to|-|and|til|till|until")) {
            return 0;
        }
        boolean named = word(words, i - 1).matches("between|from");
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
            from.add(begin);
            until.add(end);
        } else if (busy) {
            busyUntil = end;
        }
        return first.words() + 1 + last.get().words();
    }

    private void day(DayWords.Found found, List<String> words, int i, boolean refused, boolean busy) {
        VisitTime visit = asked.visit();
        if (found.days() == null) {
            boolean other = word(words, i - 1).equals("other");
            (refused || busy || other ? notWeekdays : weekdays).addAll(found.weekday());
            return;
        }
        Days day = found.days();
        boolean ofVisit =
                visit != null && day.first().equals(visit.day()) && day.last().equals(visit.day());
        if (refused) {
            if (!ofVisit) {
                notDays.add(day);
            }
        } else if (!busy) {
            days.add(day);
        } else if (found.plain()
                && words.stream()
                                .filter(each -> DayWords.weekday(each).isPresent())
                                .count()
                        > 1) {
            notWeekdays.add(day.first().getDayOfWeek());
        }
    }

    private void part(List<String> words, int i, boolean refused, boolean busy) {
        String word = words.get(i);
        if (busy) {
            return;
        }
        switch (word) {
            case "morning", "mornings", "am" ->
                half(
                        Part.AM,
                        refused,
                        word.equals("morning") && word(words, i - 1).equals("good"));
            case "afternoon", "afternoons", "pm" ->
                half(Part.PM, refused, word(words, i - 1).equals("good"));
            case "evening", "evenings", "tonight", "teatime" -> {
                if (!refused && !word(words, i - 1).equals("good")) {
                    parts.add(Part.EVENING);
                }
            }
            case "sooner", "asap" -> parts.add(Part.SOONER);
            case "first" -> {
                if (word(words, i + 1).equals("thing")) {
                    parts.add(Part.AM);
                }
            }
            default -> {}
        }
    }

    private void half(Part part, boolean refused, boolean greeting) {
        if (greeting) {
            return;
        }
        if (!refused) {
            parts.add(part);
        } else if (part == Part.AM) {
            from.add(LocalTime.NOON);
        } else {
            until.add(LocalTime.NOON);
        }
    }

    private void from(LocalTime time, boolean busy) {
        if (!busy) {
            from.add(time);
        }
    }

    private void until(LocalTime time, boolean busy) {
        if (busy) {
            busyUntil = time;
        } else {
            until.add(time);
        }
    }

    private void hour(ClockWords.Found clock, boolean refused, boolean busy, boolean about) {
        if (refused || busy) {
            busyUntil = clock.time();
            return;
        }
        from.add(clock.time());
        if (!about && !clock.about() && clock.time().getHour() < 23) {
            until.add(clock.time().plusHours(1));
        }
    }

    private void whole(String text) {
        VisitTime visit = asked.visit();
        if (text.matches(".* (school (?:hours|time)|at school|in school|during school|between school runs?) .*")
                && !text.matches(".* (?:work|works|working) (?:at|in) (?:a )?school .*")) {
            parts.add(Part.SCHOOL);
        }
        if (visit == null) {
            return;
        }
        if (text.contains(" same time ")) {
            parts.add(visit.from().isBefore(LocalTime.NOON) ? Part.AM : Part.PM);
        }
        boolean timed = !from.isEmpty() || !until.isEmpty() || parts.contains(Part.AM) || parts.contains(Part.PM);
        if (days.isEmpty() && weekdays.isEmpty() && timed && text.matches(".* (same day|later|earlier|instead) .*")) {
            days.add(Days.of(visit.day()));
        }
    }

    private Wish built() {
        if (parts.contains(Part.EVENING) && !from.isEmpty()) {
            parts.remove(Part.EVENING);
        }
        if (parts.contains(Part.AM)
                && from.stream().anyMatch(each -> each.isBefore(LocalTime.NOON))
                && !until.isEmpty()) {
            parts.remove(Part.AM);
        }
        if (parts.contains(Part.PM) && !from.isEmpty()) {
            parts.remove(Part.PM);
        }
        LocalDate today = asked.now().toLocalDate();
        List<Days> future = days.stream()
                .filter(each -> !each.last().isBefore(today))
                .filter(each -> !notDays.contains(each))
                .distinct()
                .toList();
        weekdays.removeAll(notWeekdays);
        return new Wish(
                future,
                notDays.stream().distinct().toList(),
                Set.copyOf(weekdays),
                Set.copyOf(notWeekdays),
                Set.copyOf(parts),
                from.stream().distinct().toList(),
                until.stream().distinct().toList());
    }
}
