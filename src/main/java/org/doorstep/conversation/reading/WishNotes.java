package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.conversation.reading.Wish.Days;
import org.doorstep.conversation.reading.Wish.Part;
import org.jspecify.annotations.Nullable;

/** What has been understood of a wish while its text is read. */
final class WishNotes {

    private static final String BEFORE_AM =
            "\\d+.*|[a-z]+days?|tomorrow|week|any|an|the|next|or|for|pm|not|no|do|prefer|better|in";

    final List<Days> days = new ArrayList<>();
    final List<Days> notDays = new ArrayList<>();
    final List<LocalTime> from = new ArrayList<>();
    final List<LocalTime> until = new ArrayList<>();

    /** Until when somebody says that they are busy: "after that" is after it. */
    @Nullable
    LocalTime busyUntil;

    boolean opening = true;

    /** The part of the day that was named last. */
    @Nullable
    private Part lastPart;

    /** The day of the visit does not suit. */
    private boolean notThen;

    /** Only one weekday suits. */
    private boolean only;

    /** Weeks, weekends and parts of them. */
    private final Set<Days> weeks = new HashSet<>();

    /** Days that were named by their weekday alone. */
    private final Set<Days> plain = new HashSet<>();

    private final Asked asked;
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<DayOfWeek> notWeekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<Part> parts = EnumSet.noneOf(Part.class);

    WishNotes(Asked asked) {
        this.asked = asked;
    }

    void day(DayWords.Found found, List<String> words, int i, boolean refused, boolean busy) {
        VisitTime visit = asked.visit();
        if (found.days() == null) {
            boolean other = word(words, i - 1).equals("other");
            if (Patterns.match(words.get(i), "weekdays?")) {
                if (!refused && !busy) {
                    notWeekdays.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
                }
                return;
            }
            (refused || busy || other ? notWeekdays : weekdays).addAll(found.weekday());
            return;
        }
        Days day = found.days();
        boolean ofVisit =
                visit != null && day.first().equals(visit.day()) && day.last().equals(visit.day());
        notThen |= ofVisit && refused;
        if (refused) {
            if (!ofVisit || found.plain() && days.stream().anyMatch(each -> each.first().isAfter(day.first()))) {
                notDays.add(day);
            }
        } else if (!busy) {
            if (!day.first().equals(day.last()) && day.last().isBefore(day.first().plusDays(7))) {
                weeks.add(day);
            }
            days.add(day);
            if (found.plain()) {
                plain.add(day);
            }
        } else if (found.plain()
                && words.stream()
                                .filter(each -> DayWords.weekday(each).isPresent())
                                .count()
                        > 1) {
            notWeekdays.add(day.first().getDayOfWeek());
        }
    }

    /** Before a day; of times that were offered, before them all. */
    void before(Days early) {
        days.add(early);
        if (asked.sent() == Sent.OFFER
                && asked.offered().stream().noneMatch(each -> early.has(each.day()))) {
            parts.add(Part.SOONER);
        }
    }

    /** From one weekday to another: all of the week but its end, or the next such days. */
    void weekdays(DayOfWeek first, DayOfWeek last, LocalDate today, boolean refused) {
        boolean workdays = first == DayOfWeek.MONDAY && last == DayOfWeek.FRIDAY;
        if (workdays) {
            (refused ? weekdays : notWeekdays).addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            return;
        }
        LocalDate begin = today.with(TemporalAdjusters.next(first));
        Days all = new Days(begin, begin.with(TemporalAdjusters.nextOrSame(last)));
        (refused ? notDays : days).add(all);
        plain.add(all);
    }

    void part(List<String> words, int i, boolean refused, boolean busy) {
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
                    lastPart = Part.EVENING;
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
            lastPart = part;
            parts.add(part);
        } else if (parts.contains(part == Part.AM ? Part.PM : Part.AM)) {
            return;
        } else if (part == Part.AM) {
            from.add(LocalTime.NOON);
        } else {
            until.add(LocalTime.NOON);
        }
    }

    void from(LocalTime time, boolean busy) {
        if (!busy) {
            from.add(time);
        }
    }

    void until(LocalTime time, boolean busy) {
        if (busy) {
            busyUntil = time;
        } else {
            until.add(time);
        }
    }

    /** Until when somebody is busy or out, or until when it suits. */
    void till(LocalTime time, boolean refused, boolean busy) {
        if (refused || busy) {
            busyUntil = time;
        } else {
            until.add(time);
        }
        if (refused) {
            from.add(time);
        }
    }

    void hour(ClockWords.Found clock, boolean refused, boolean busy, boolean about) {
        if (refused || busy) {
            busyUntil = clock.time();
            return;
        }
        from.add(clock.time());
        if (!about && clock.time().getHour() < 23) {
            until.add(clock.time().plusHours(1));
        }
    }

    void whole(String text) {
        VisitTime visit = asked.visit();
        boolean several = Patterns.match(text, ".* (or|and|either|ya|lub|albo|sau|neu) .*");
        if (lastPart != null && !several) {
            parts.removeIf(each -> each != lastPart && each != Part.SCHOOL && each != Part.SOONER);
        }
        if (Patterns.match(text, ".* (school (?:hours|time)|at school|in school|during school|between school runs?) .*")
                && !Patterns.match(text, ".* (?:work|works|working) (?:at|in) (?:a )?school .*")) {
            parts.add(Part.SCHOOL);
        }
        if (visit == null) {
            return;
        }
        boolean chosenFrom = Patterns.match(text, ".* (or|and|ya|lub|albo|sau|neu) .*");
        if (days.size() > 1 && days.get(0).equals(Days.of(visit.day())) && !chosenFrom) {
            days.remove(0);
        }
        only = Patterns.match(text, " (?:\\w+ )?(?:only \\w+day|\\w+day only) .*");
        if (Patterns.match(text, ".* (?:not|cant|no) (?:\\w+ )?that day .*")) {
            notThen = true;
        }
        sameDay(text, visit);
        allThatWereOffered(text);
        if (text.contains(" same time ")) {
            parts.add(visit.from().isBefore(LocalTime.NOON) ? Part.AM : Part.PM);
        }
        boolean timed = !from.isEmpty() || !until.isEmpty() || parts.contains(Part.AM) || parts.contains(Part.PM);
        if (days.isEmpty()
                && weekdays.isEmpty()
                && timed
                && Patterns.match(text, ".* (same day|later|earlier|instead) .*")) {
            days.add(Days.of(visit.day()));
        }
    }

    /** "An hour later", "a later slot same day": after the visit that stands. */
    private void sameDay(String text, VisitTime visit) {
        boolean later = from.isEmpty() && until.isEmpty() && !Patterns.match(text, ".* later (?:in|on|this) .*");
        if (later && Patterns.match(text, ".* (?:an|1) hour later .*")) {
            from.add(visit.from().plusHours(1));
            until.add(visit.from().plusHours(2));
            days.add(Days.of(visit.day()));
        } else if (later && parts.isEmpty() && Patterns.match(text, ".* later .*same day .*")) {
            from.add(visit.until());
        }
    }

    /** "Away all 3 days": none of those that were offered. */
    private void allThatWereOffered(String text) {
        if (asked.sent() == Sent.OFFER
                && days.isEmpty()
                && weekdays.isEmpty()
                && !asked.offered().isEmpty()
                && Patterns.match(
                        text,
                        ".* (?:away|out|work|working|hospital|busy|not in|cant do|not free) (?:on )?(?:all|any of|all of) (?:the |them |those |these )?(?:3|three)? ?(?:days|dates) .*")) {
            notDays.add(new Days(
                    asked.offered().get(0).day(),
                    asked.offered().get(asked.offered().size() - 1).day()));
        }
    }

    /** "Any day next week but wednesday": that wednesday. */
    private Days withinWhatIsWished(Days not) {
        Days later = new Days(not.first().plusDays(7), not.last().plusDays(7));
        boolean single = not.first().equals(not.last());
        boolean inLater = days.stream()
                .anyMatch(
                        each -> !each.first().equals(each.last()) && !each.has(not.first()) && each.has(later.first()));
        return single && inLater ? later : not;
    }

    /** Who is away on tuesdays and thursdays and can do mondays and fridays speaks of every week. */
    private void weekly() {
        boolean several = plain.size() > 1 && plain.containsAll(days);
        if (several && !notWeekdays.isEmpty()) {
            days.stream().map(each -> each.first().getDayOfWeek()).forEach(weekdays::add);
            days.clear();
        }
        days.removeIf(
                each -> plain.contains(each) && weekdays.contains(each.first().getDayOfWeek()));
    }

    /** "Next week, tuesday or wednesday": those of that week. */
    private void inTheWeekNamed() {
        List<Days> named = days.stream().filter(weeks::contains).distinct().toList();
        if (named.size() == 1 && days.stream().anyMatch(plain::contains)) {
            Days week = named.get(0);
            days.removeIf(week::equals);
            days.replaceAll(each -> plain.contains(each)
                    ? new Days(in(week, each.first()), in(week, each.last()))
                    : each);
        }
    }

    /** "Saturday only" is any saturday. */
    private void onlyThatWeekday() {
        if (only && days.size() == 1 && plain.contains(days.get(0)) && days.get(0).first().equals(days.get(0).last())
                && notDays.isEmpty()) {
            weekdays.add(days.get(0).first().getDayOfWeek());
            days.clear();
        }
    }

    /** The same weekday of the week that is named. */
    private static LocalDate in(Days week, LocalDate day) {
        return week.first()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(day.getDayOfWeek()));
    }

    /** Who is away until sunday and can do the tuesday after says nothing new with the first. */
    private void forgetWhatIsBefore() {
        days.stream().map(Days::first).min(LocalDate::compareTo).ifPresent(first -> notDays.removeIf(
                each -> each.first().equals(asked.now().toLocalDate()) && each.last().isBefore(first)));
    }

    /** The day of the visit is told beside what is wished: alone it says no more than that it does not suit. */
    private void refuseVisit() {
        VisitTime visit = asked.visit();
        if (visit != null && notThen && asked.sent() != Sent.OFFER && asked.sent() != Sent.AFTER_NO) {
            days.removeIf(each -> each.equals(Days.of(visit.day())) && from.isEmpty() && until.isEmpty());
            boolean told = java.util.stream.Stream.concat(notDays.stream(), days.stream())
                            .anyMatch(each -> each.has(visit.day()))
                    || notWeekdays.contains(visit.day().getDayOfWeek());
            if (!told) {
                notDays.add(Days.of(visit.day()));
            }
        }
    }

    Wish built() {
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
        weekly();
        inTheWeekNamed();
        notDays.replaceAll(this::withinWhatIsWished);
        forgetWhatIsBefore();
        onlyThatWeekday();
        refuseVisit();
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
