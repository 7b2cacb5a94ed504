package org.doorstep.conversation.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.doorstep.conversation.reading.Wish.Days;
import org.doorstep.conversation.reading.Wish.Part;

/** What all that was noted of a wish comes to, once the whole text is read. */
final class WholeWish {

    private final Asked asked;
    private final WishNotes notes;
    private final List<Days> days;
    private final List<Days> notDays;
    private final Set<DayOfWeek> weekdays;
    private final Set<Part> parts;

    /** Only one weekday suits. */
    private boolean only;

    WholeWish(WishNotes notes) {
        this.asked = notes.asked;
        this.notes = notes;
        this.days = notes.days;
        this.notDays = notes.notDays;
        this.weekdays = notes.weekdays;
        this.parts = notes.parts.named;
    }

    /** Reads what no one clause says. */
    void whole(String text) {
        VisitTime visit = asked.visit();
        if (!Patterns.match(text, ".* (or|and|either|ya|lub|albo|sau|neu) .*")) {
            notes.parts.keepTheLast();
        }
        if (Patterns.match(text, ".* (school (?:hours|time)|at school|in school|during school|between school runs?) .*")
                && !Patterns.match(text, ".* (?:work|works|working) (?:at|in) (?:a )?school .*")) {
            parts.add(Part.SCHOOL);
        }
        if (visit != null) {
            beside(text, visit);
        }
    }

    /** What is said of the visit that stands. */
    private void beside(String text, VisitTime visit) {
        boolean chosenFrom = Patterns.match(text, ".* (or|and|ya|lub|albo|sau|neu) .*");
        if (days.size() > 1 && days.get(0).equals(Days.of(visit.day())) && !chosenFrom) {
            days.remove(0);
        }
        only = Patterns.match(text, " (?:\\w+ )?(?:only \\w+day|\\w+day only) .*");
        if (Patterns.match(text, ".* (?:not|cant|no) (?:\\w+ )?that day .*")) {
            notes.notThen = true;
        }
        later(text, visit);
        allThatWereOffered(text);
        if (text.contains(" same time ")) {
            parts.add(visit.from().isBefore(LocalTime.NOON) ? Part.AM : Part.PM);
        }
        onTheSameDay(text, visit);
    }

    private void onTheSameDay(String text, VisitTime visit) {
        boolean timed =
                !notes.from.isEmpty() || !notes.until.isEmpty() || parts.contains(Part.AM) || parts.contains(Part.PM);
        if (days.isEmpty()
                && weekdays.isEmpty()
                && timed
                && Patterns.match(text, ".* (same day|later|earlier|instead) .*")) {
            days.add(Days.of(visit.day()));
        }
    }

    /** "An hour later", "a later slot same day": after the visit that stands. */
    private void later(String text, VisitTime visit) {
        boolean later =
                notes.from.isEmpty() && notes.until.isEmpty() && !Patterns.match(text, ".* later (?:in|on|this) .*");
        if (later && Patterns.match(text, ".* (?:an|1) hour later .*")) {
            notes.from.add(visit.from().plusHours(1));
            notes.until.add(visit.from().plusHours(2));
            days.add(Days.of(visit.day()));
        } else if (later && parts.isEmpty() && Patterns.match(text, ".* later .*same day .*")) {
            notes.from.add(visit.until());
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
        boolean several = notes.plain.size() > 1 && notes.plain.containsAll(days);
        if (several && !notes.notWeekdays.isEmpty()) {
            days.stream().map(each -> each.first().getDayOfWeek()).forEach(weekdays::add);
            days.clear();
        }
        days.removeIf(each ->
                notes.plain.contains(each) && weekdays.contains(each.first().getDayOfWeek()));
    }

    /** "Next week, tuesday or wednesday": those of that week. */
    private void inTheWeekNamed() {
        List<Days> named =
                days.stream().filter(notes.weeks::contains).distinct().toList();
        if (named.size() == 1 && days.stream().anyMatch(notes.plain::contains)) {
            Days week = named.get(0);
            days.removeIf(week::equals);
            days.replaceAll(each ->
                    notes.plain.contains(each) ? new Days(in(week, each.first()), in(week, each.last())) : each);
        }
    }

    /** "Saturday only" is any saturday. */
    private void onlyThatWeekday() {
        if (only
                && days.size() == 1
                && notes.plain.contains(days.get(0))
                && days.get(0).first().equals(days.get(0).last())
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
        days.stream()
                .map(Days::first)
                .min(LocalDate::compareTo)
                .ifPresent(first ->
                        notDays.removeIf(each -> each.first().equals(asked.now().toLocalDate())
                                && each.last().isBefore(first)));
    }

    /** The day of the visit is told beside what is wished: alone it says no more than that it does not suit. */
    private void refuseVisit() {
        VisitTime visit = asked.visit();
        if (visit != null && notes.notThen && asked.sent() != Sent.OFFER && asked.sent() != Sent.AFTER_NO) {
            days.removeIf(each -> each.equals(Days.of(visit.day())) && notes.from.isEmpty() && notes.until.isEmpty());
            boolean told = java.util.stream.Stream.concat(notDays.stream(), days.stream())
                            .anyMatch(each -> each.has(visit.day()))
                    || notes.notWeekdays.contains(visit.day().getDayOfWeek());
            if (!told) {
                notDays.add(Days.of(visit.day()));
            }
        }
    }

    Wish built() {
        LocalDate today = asked.now().toLocalDate();
        notes.parts.yieldToHours();
        weekly();
        inTheWeekNamed();
        notDays.replaceAll(this::withinWhatIsWished);
        forgetWhatIsBefore();
        onlyThatWeekday();
        refuseVisit();
        weekdays.removeAll(notes.notWeekdays);
        List<Days> future = days.stream()
                .filter(each -> !each.last().isBefore(today))
                .filter(each -> !notDays.contains(each))
                .distinct()
                .toList();
        return new Wish(
                future,
                notDays.stream().distinct().toList(),
                Set.copyOf(weekdays),
                Set.copyOf(notes.notWeekdays),
                Set.copyOf(parts),
                notes.from.stream().distinct().toList(),
                notes.until.stream().distinct().toList());
    }
}
