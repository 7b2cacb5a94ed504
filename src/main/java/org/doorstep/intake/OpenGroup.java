package org.doorstep.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Flaw;
import org.doorstep.intake.csv.Mend;

/**
 * Rows about one subject while more of them may come. They come in whole or not at all: half of what is said of somebody would take away
 * the rest.
 */
final class OpenGroup<T> {

    private static final int MOST = 200;

    private final String subject;
    private final long metBefore;
    private final List<Line<T>> lines = new ArrayList<>();
    private final List<Cells> cells = new ArrayList<>();
    private boolean overfull;

    /** @param metBefore the line at which rows about the same subject stood already; 0 if none did */
    OpenGroup(String subject, long metBefore) {
        this.subject = subject;
        this.metBefore = metBefore;
    }

    boolean isAbout(String other) {
        return subject.equals(other);
    }

    /** Takes a row in, unless there are more than can be about one subject: a file that says so has its columns mixed up. */
    boolean join(Cells row, T read, String subjectWord) {
        if (cells.size() == MOST) {
            overfull = true;
            return false;
        }
        if (metBefore != 0) {
            row.refuse("", subject, Mend.of("row.apart", metBefore, subjectWord));
        }
        cells.add(row);
        lines.add(new Line<>(row.line(), read));
        return true;
    }

    /** Gives the rows if all of them are good; else tells of each why it is left out. */
    Optional<Lines<T>> close(Tally tally, String subjectWord) {
        if (overfull) {
            cells.forEach(row -> row.refuse("", subject, Mend.of("row.many", subjectWord)));
        }
        Optional<Cells> bad = cells.stream().filter(Cells::isFlawed).findFirst();
        if (bad.isEmpty()) {
            cells.forEach(row -> tally.note(row.flaws()));
            return Optional.of(new Lines<>(subject, lines));
        }
        long worst = bad.get().line();
        for (Cells row : cells) {
            tally.refuse(
                    row.isFlawed()
                            ? row.flaws()
                            : List.of(Flaw.refusing(
                                    row.line(), "", subject, Mend.of("row.sibling", worst, subjectWord))));
        }
        return Optional.empty();
    }
}
