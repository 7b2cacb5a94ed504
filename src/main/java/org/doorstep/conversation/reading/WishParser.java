package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads when a visit would suit, clause by clause: what is refused and what is asked for stand side by side in one text. */
final class WishParser {

    private static final Pattern CLAUSE_END = Pattern.compile(
            "[,.;?!]|so|because|but|can|could|would|please|instead|only|nahi|hai|hun|ase|if|or(?= not)");

    private final WishNotes notes;
    private final DayPhrases days;
    private final ClockPhrases clocks;
    private String before = "";

    private WishParser(Asked asked) {
        this.notes = new WishNotes(asked);
        this.days = new DayPhrases(asked, notes);
        this.clocks = new ClockPhrases(asked, notes);
    }

    /** What is wished for in a text that {@link PlainTimes#english} went over. */
    static Wish wish(String english, Asked asked) {
        return new WishParser(asked).read(PlainTimes.plain(english));
    }

    private Wish read(String text) {
        List<String> clause = new ArrayList<>();
        for (String word : text.strip().split(" ", -1)) {
            boolean ends = CLAUSE_END.matcher(word).matches();
            if (ends && !clause.isEmpty() && !goesOn(clause, word)) {
                clause(new WishClause(clause, before));
                before = " " + String.join(" ", clause) + " ";
                notes.parts.goOn();
                clause = new ArrayList<>();
            }
            clause.add(word);
        }
        clause(new WishClause(clause, before));
        WholeWish whole = new WholeWish(notes);
        whole.whole(text);
        return whole.built();
    }

    private static boolean goesOn(List<String> clause, String word) {
        boolean hour =
                Patterns.match(word, "would|will") && Patterns.match(clause.get(clause.size() - 1), "\\d[\\d.:]*");
        return word.equals("please") && clause.size() < 2 || hour;
    }

    private void clause(WishClause clause) {
        for (int i = 0; i < clause.words().size(); ) {
            clause.reach(i);
            i += read(clause, i);
        }
    }

    /** Reads what begins here, and answers how many words it took. */
    private int read(WishClause clause, int i) {
        int taken = days.spanned(clause, i);
        if (taken == 0) {
            taken = clocks.afterPreposition(clause, i);
        }
        if (taken == 0) {
            taken = days.named(clause, i);
        }
        if (taken == 0) {
            taken = clocks.named(clause, i);
        }
        if (taken == 0) {
            notes.parts.read(clause.words(), i, clause.isRefused(), clause.isBusy());
        }
        return Math.max(1, taken);
    }
}
