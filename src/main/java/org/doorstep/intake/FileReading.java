package org.doorstep.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.CsvFile;
import org.doorstep.intake.csv.Flaw;
import org.doorstep.intake.csv.Mend;
import org.doorstep.intake.csv.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file from its first row to its last, a few hundred rows at a time, whatever its size. Rows that cannot be taken are told to the
 * tally; the others are handed on in chunks.
 */
final class FileReading<T> {

    /** Enough to share the cost of a transaction, few enough to keep locks short. */
    private static final int CHUNK = 500;

    private final RowKind<T> kind;
    private final Tally tally;
    private final Consumer<List<Lines<T>>> putting;
    private final ColumnHints hints;
    private final KeysSeen subjects = new KeysSeen();
    private final KeysSeen likenesses = new KeysSeen();
    private final List<Lines<T>> chunk = new ArrayList<>();
    private @Nullable OpenGroup<T> group;
    private long lastLine;

    /** @param putting takes a chunk of rows that could be read */
    FileReading(RowKind<T> kind, Tally tally, Consumer<List<Lines<T>>> putting) {
        this.kind = kind;
        this.tally = tally;
        this.putting = putting;
        this.hints = new ColumnHints(kind::read);
    }

    /** Reads all of it; gives hints about the file as a whole. */
    List<String> readAll(CsvFile file) {
        try {
            while (file.hasNext(lastLine)) {
                read(file.next());
            }
        } catch (UnreadableFile e) {
            tally.read();
            tally.refuse(List.of(Flaw.refusing(lastLine + 1, "", "", e.mend())));
        }
        closeGroup();
        putChunk();
        tally.write();
        return tally.rows() == 0 ? List.of(Mend.of("hint.nothing")) : hints.all();
    }

    private void read(Cells cells) {
        lastLine = cells.line();
        tally.read();
        T row = kind.read(cells);
        hints.met(cells);
        if (kind.isGrouped()) {
            join(cells, row);
        } else {
            take(cells, row);
        }
    }

    private void take(Cells cells, T row) {
        if (!cells.isFlawed()) {
            refuseIfMet(cells, subjects, kind.subject(row), "row.twice");
        }
        if (!cells.isFlawed() && !kind.likeness(row).isEmpty()) {
            refuseIfMet(cells, likenesses, kind.likeness(row), "row.same_person");
        }
        if (cells.isFlawed()) {
            tally.refuse(cells.flaws());
        } else {
            tally.note(cells.flaws());
            add(new Lines<>(kind.subject(row), List.of(new Line<>(cells.line(), row))));
        }
    }

    private void refuseIfMet(Cells cells, KeysSeen seen, String key, String mend) {
        long before = seen.lineOf(key, cells.line());
        if (before != 0) {
            cells.refuse("", key, Mend.of(mend, before, kind.subjectWord()));
        }
    }

    private void join(Cells cells, T row) {
        String subject = kind.subject(row);
        if (subject.isEmpty()) {
            tally.refuse(cells.flaws());
            return;
        }
        if (group == null || !group.isAbout(subject)) {
            closeGroup();
            group = new OpenGroup<>(subject, subjects.lineOf(subject, cells.line()));
        }
        if (!group.join(cells, row, kind.subjectWord())) {
            cells.refuse("", subject, Mend.of("row.many", kind.subjectWord()));
            tally.refuse(cells.flaws());
        }
    }

    private void closeGroup() {
        if (group != null) {
            group.close(tally, kind.subjectWord()).ifPresent(this::add);
            group = null;
        }
    }

    private void add(Lines<T> lines) {
        chunk.add(lines);
        if (chunk.size() == CHUNK) {
            putChunk();
        }
    }

    private void putChunk() {
        if (!chunk.isEmpty()) {
            putting.accept(List.copyOf(chunk));
            chunk.clear();
        }
    }
}
