package org.doorstep.conversation.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.conversation.reading.Wish.Days;

/** Days in a clause: named alone, or as the begin or the end of what suits: after friday, from the 20th, between monday and thursday. */
final class DayPhrases {

    private final LocalDate today;
    private final DayWords dayWords;
    private final WishNotes notes;

    DayPhrases(Asked asked, WishNotes notes) {
        this.today = asked.now().toLocalDate();
        this.dayWords = new DayWords(today, asked.visit());
        this.notes = notes;
    }

    /** A day that stands alone, or two with "to" between. Answers how many words it took. */
    int named(WishClause clause, int i) {
        Optional<DayWords.Found> day = dayWords.at(clause.words(), i);
        if (day.isEmpty()) {
            return 0;
        }
        int ranged = day.get().plain() ? weekdays(clause, i) : 0;
        return ranged > 0 ? ranged : alone(clause, i, day.get());
    }

    private int alone(WishClause clause, int i, DayWords.Found found) {
        Days day = found.days();
        if (day != null && isOnwards(clause, i + found.words())) {
            notes.notDays.add(new Days(today, day.first().minusDays(1)));
            return found.words() + 1;
        }
        notes.day(found, clause.words(), i, clause.isRefused(), clause.isBusy());
        return found.words();
    }

    private static boolean isOnwards(WishClause clause, int i) {
        return clause.at(i).equals("onwards")
                || clause.at(i).equals("on") && Patterns.match(clause.at(i + 1), "|[.,?!;]|please|is|im|so");
    }

    /** "Mon to fri", "sat-tues". What somebody does on all of those days says nothing of when it suits. */
    private int weekdays(WishClause clause, int i) {
        Optional<DayOfWeek> first = DayWords.weekday(clause.at(i));
        Optional<DayOfWeek> last = DayWords.weekday(clause.at(i + 2));
        if (first.isEmpty()
                || last.isEmpty()
                || !Patterns.match(clause.at(i + 1), "to|-|til|till|until|thru|through")) {
            return 0;
        }
        if (!clause.isBusy()) {
            notes.weekdays(first.get(), last.get(), today, clause.isRefused());
        }
        return 3;
    }

    /** Days before or after a day. Answers how many words it took. */
    int spanned(WishClause clause, int i) {
        if (!Patterns.match(clause.at(i), "after|before|from|til|till|until|between|since")) {
            return 0;
        }
        int skip = Patterns.match(clause.at(i + 1), "the|about|around|like|at|say|my") ? 2 : 1;
        if (clause.at(i + skip).equals("weekend") && Patterns.match(clause.at(i), "after|before")) {
            LocalDate saturday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            return spanned(clause, i, skip + 1, new Days(saturday, saturday.plusDays(1)));
        }
        return dayWords.at(clause.words(), i + skip)
                .filter(found -> found.days() != null)
                .map(found -> spanned(clause, i, skip + found.words(), Objects.requireNonNull(found.days())))
                .orElse(0);
    }

    private int spanned(WishClause clause, int i, int taken, Days day) {
        int ranged = ranged(clause, i, taken, day);
        if (ranged > 0) {
            return ranged;
        }
        switch (clause.at(i)) {
            case "after" -> notes.notDays.add(new Days(today, day.last()));
            case "before" -> notes.before(new Days(today, day.first().minusDays(1)));
            case "since" -> {
                return taken;
            }
            case "from" -> notes.notDays.add(new Days(today, day.first().minusDays(1)));
            default -> notes.notDays.add(new Days(today, day.last()));
        }
        return taken;
    }

    /** "Between monday and thursday", "from the 18th to the 20th". */
    private int ranged(WishClause clause, int i, int taken, Days first) {
        if (!Patterns.match(clause.at(i), "between|from")
                || !Patterns.match(clause.at(i + taken), "and|to|til|till|until|-")) {
            return 0;
        }
        int gap = clause.at(i + taken + 1).equals("the") ? 2 : 1;
        Optional<DayWords.Found> other = dayWords.at(clause.words(), i + taken + gap);
        Days last = other.map(DayWords.Found::days).orElse(first);
        if (other.isEmpty() || other.get().days() == null || last.last().isBefore(first.first())) {
            return 0;
        }
        (clause.isBusy() ? notes.notDays : notes.days).add(new Days(first.first(), last.last()));
        return taken + gap + other.get().words();
    }
}
