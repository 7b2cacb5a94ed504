package org.doorstep.conversation.reading;

import java.time.LocalTime;
import java.util.Optional;

/** Times of day in a clause: named alone, with a word before or behind them, or from one to another. */
final class ClockPhrases {

    private final Asked asked;
    private final WishNotes notes;

    ClockPhrases(Asked asked, WishNotes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    /** "9 to 3", "2 onwards", "half 3". Answers how many words it took. */
    int named(WishClause clause, int i) {
        Optional<ClockWords.Found> clock = ClockWords.at(clause.words(), i);
        if (clock.isEmpty()) {
            return 0;
        }
        ClockWords.Found found = clock.get();
        int taken = ranged(clause, i, found);
        if (taken > 0) {
            return taken;
        }
        String next = clause.at(i + found.words());
        if (isOnwards(next) && (found.sure() || !next.equals("on"))) {
            notes.from(found.time(), clause.isBusy());
            return found.words() + 1;
        }
        if (next.equals("orearlier")) {
            notes.until(found.time(), clause.isBusy());
            return found.words() + 1;
        }
        if (found.sure() || isMeantAsHour(clause, i)) {
            notes.hour(found, clause.isRefused(), clause.isBusy());
            return found.words();
        }
        return 0;
    }

    private static boolean isOnwards(String word) {
        return Patterns.match(word, "onwards|orlater|on");
    }

    /** "9 would be fine", "can it be 9": after an offer a small number is one of the times. */
    private boolean isMeantAsHour(WishClause clause, int i) {
        boolean counts = asked.sent() == Sent.OFFER && Patterns.match(clause.at(i), "[1-4]|one|two|three|four");
        return !counts
                && (Patterns.match(clause.at(i - 1), "[.,!?;]?")
                                && Patterns.match(clause.at(i + 1), "would|is|suits|works|will")
                        || Patterns.match(clause.at(i - 1), "be|say|it")
                                && Patterns.match(clause.at(i + 1), "instead||rather|better|then"));
    }

    /** "After 3", "not before 11", "till 2". Answers how many words it took. */
    int afterPreposition(WishClause clause, int i) {
        String word = clause.at(i);
        if (!Patterns.match(word, "after|before|by|from|til|till|until|since|between|at|about|around|like|past")) {
            return 0;
        }
        int skip = Patterns.match(clause.at(i + 1), "the|about|around|like|at|say|my") ? 2 : 1;
        Optional<ClockWords.Found> clock = ClockWords.at(clause.words(), i + skip);
        if (clock.isEmpty()) {
            return afterThat(clause, i);
        }
        if (word.equals("between") || word.equals("from")) {
            int ranged = ranged(clause, i + skip, clock.get());
            if (ranged > 0) {
                return skip + ranged;
            }
        }
        int taken = skip + clock.get().words();
        boolean onwards = isOnwards(clause.at(i + taken));
        note(clause, i, clock.get(), onwards);
        return taken + (onwards ? 1 : 0);
    }

    /** "I work till 5 so after that". */
    private int afterThat(WishClause clause, int i) {
        if (!clause.at(i).equals("after")
                || !Patterns.match(clause.at(i + 1), "that|then|")
                || notes.busyUntil == null) {
            return 0;
        }
        notes.from.add(notes.busyUntil);
        return 2;
    }

    private void note(WishClause clause, int i, ClockWords.Found clock, boolean onwards) {
        String word = clause.at(i);
        LocalTime time = Patterns.match(word, "after|past") ? clock.evening() : clock.time();
        boolean refused = clause.isRefused();
        boolean busy = clause.isBusy();
        switch (word) {
            case "after", "before", "by" -> {
                if (word.equals("after") == refused) {
                    notes.until(time, busy);
                } else {
                    notes.from(time, busy && refused);
                }
            }
            case "til", "till", "until" -> notes.till(time, refused, busy);
            default -> {
                if (onwards || Patterns.match(word, "past|from|since")) {
                    notes.from(time, busy);
                } else {
                    notes.hour(clock, refused, busy);
                }
            }
        }
    }

    /** "9 to 3", "10-12", "between 9.30 and half 2". */
    private int ranged(WishClause clause, int i, ClockWords.Found first) {
        int at = i + first.words();
        boolean named = Patterns.match(clause.at(i - 1), "between|from");
        if (!Patterns.match(clause.at(at), named ? "to|-|and|til|till|until" : "to|-|til|till|until")) {
            return 0;
        }
        Optional<ClockWords.Found> last = ClockWords.at(clause.words(), at + 1);
        if (last.isEmpty()) {
            return 0;
        }
        LocalTime end = last.get().time();
        LocalTime begin = first.time().isAfter(end) && first.time().getHour() >= 12
                ? first.time().minusHours(12)
                : first.time();
        if (clause.isBusy()) {
            notes.busyUntil = end;
        } else if (!begin.isAfter(end)) {
            notes.from.add(begin);
            notes.until.add(end);
        }
        return first.words() + 1 + last.get().words();
    }
}
