package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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

    /** The day of the visit does not suit. */
    private boolean notThen;

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
            (refused || busy || other ? notWeekdays : weekdays).addAll(found.weekday());
            return;
        }
        Days day = found.days();
        boolean ofVisit =
                visit != null && day.first().equals(visit.day()) && day.last().equals(visit.day());
        notThen |= ofVisit && refused;
        if (refused) {
            if (!ofVisit) {
                notDays.add(day);
            }
        } else if (!busy) {
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

    void part(List<String> words, int i, boolean refused, boolean busy) {
        String word = words.get(i);
        if (busy) {
            return;
        }
        switch (word) {
            case "am" -> half(Part.AM, refused, words.size() > 1 && !Patterns.match(word(words, i - 1), BEFORE_AM));
            case "morning", "mornings" ->
                half(
                        Part.AM,
                        refused,
                        word(words, i - 1).equals("good") || words.size() == 1 && word.equals("morning") && opening);
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
        if (!about && !clock.about() && clock.time().getHour() < 23) {
            until.add(clock.time().plusHours(1));
        }
    }

    void whole(String text) {
        VisitTime visit = asked.visit();
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
        List<Days> weeks = days.stream()
                .filter(each -> ChronoUnit.DAYS.between(each.first(), each.last()) >= 4
                        && ChronoUnit.DAYS.between(each.first(), each.last()) <= 6)
                .toList();
        if (weeks.size() == 1 && days.stream().anyMatch(plain::contains)) {
            Days week = weeks.get(0);
            days.remove(week);
            days.replaceAll(each -> plain.contains(each)
                    ? Days.of(week.first()
                            .with(TemporalAdjusters.nextOrSame(each.first().getDayOfWeek())))
                    : each);
        }
    }

    /** The day of the visit is told beside what is wished: alone it says no more than that it does not suit. */
    private void refuseVisit() {
        VisitTime visit = asked.visit();
        boolean wished = !days.isEmpty()
                || !weekdays.isEmpty()
                || !notWeekdays.isEmpty()
                || !parts.isEmpty()
                || !from.isEmpty()
                || !until.isEmpty();
        if (visit != null && notThen && wished && asked.sent() != Sent.OFFER && asked.sent() != Sent.AFTER_NO) {
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
