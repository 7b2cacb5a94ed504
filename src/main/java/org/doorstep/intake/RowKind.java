package org.doorstep.intake;

import java.util.List;
import org.doorstep.audit.Author;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Column;

/** How the rows of one kind of file are read and put in. */
public interface RowKind<T> {

    ImportKind kind();

    /** In the order in which they are documented. */
    List<Column> columns();

    /** Reads a row. Where {@link Cells#isFlawed} then, what it gives is not used. */
    T read(Cells cells);

    /** What a row is about, as the housing system names it; empty where the row does not say. */
    String subject(T row);

    /** The word for a subject. */
    String subjectWord();

    /** Whether several rows may be about one subject; they stand together then, and come in together. */
    default boolean isGrouped() {
        return false;
    }

    /** What no two rows should have in common although their subjects differ; empty where there is no such thing. */
    default String likeness(T row) {
        return "";
    }

    /** Puts rows in, in one transaction or in the one that is open; one answer for each, in the same order. */
    List<Taken> put(List<Lines<T>> chunk, Author by);
}
