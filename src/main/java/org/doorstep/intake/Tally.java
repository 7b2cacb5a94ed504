package org.doorstep.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.intake.csv.Flaw;

/** Counts what becomes of the rows of a file, and hands on what must be mended, a few hundred at a time. */
final class Tally {

    private static final int AT_A_TIME = 500;

    private final Consumer<List<Flaw>> book;
    private final List<Flaw> unwritten = new ArrayList<>();
    private long rows;
    private long refused;
    private long warnings;
    private final long[] results = new long[Taken.Result.values().length];

    /** @param book where flaws are written down */
    Tally(Consumer<List<Flaw>> book) {
        this.book = book;
    }

    void read() {
        rows++;
    }

    /** A row that is left out. */
    void refuse(List<Flaw> flaws) {
        refused++;
        note(flaws);
    }

    /** What to look at in a row, whatever becomes of it. */
    void note(List<Flaw> flaws) {
        warnings += flaws.stream().filter(flaw -> !flaw.refused()).count();
        unwritten.addAll(flaws);
        if (unwritten.size() >= AT_A_TIME) {
            write();
        }
    }

    void take(Lines<?> lines, Taken taken) {
        if (taken.result() == Taken.Result.REFUSED) {
            refused += lines.all().size();
        } else {
            results[taken.result().ordinal()] += lines.all().size();
        }
        String mend = taken.mend();
        if (mend != null) {
            boolean isRefused = taken.result() == Taken.Result.REFUSED;
            long line = lines.all().get(0).number();
            note(List.of(
                    isRefused
                            ? Flaw.refusing(line, taken.column(), lines.subject(), mend)
                            : Flaw.warning(line, taken.column(), lines.subject(), mend)));
        }
    }

    /** Writes down what is not yet. */
    void write() {
        if (!unwritten.isEmpty()) {
            book.accept(List.copyOf(unwritten));
            unwritten.clear();
        }
    }

    long rows() {
        return rows;
    }

    long refused() {
        return refused;
    }

    long warnings() {
        return warnings;
    }

    long of(Taken.Result result) {
        return results[result.ordinal()];
    }
}
