package org.doorstep.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One row, to be read cell by cell. Each cell that is missing or not as it must be is noted; a stand-in takes its place, so whoever
 * reads asks {@link #isFlawed} before anything is made of it.
 */
public final class Cells {

    private static final int SHORT = 10_000;

    private final Heading heading;
    private final long line;
    private final List<String> row;
    private final List<Flaw> flaws = new ArrayList<>();
    private boolean flawed;
    private BiConsumer<String, Object> listener = (column, value) -> {};

    Cells(Heading heading, long line, List<String> row) {
        this.heading = heading;
        this.line = line;
        this.row = row;
        refuseWhatNoCellMayBe();
    }

    /** The same row, read as if two columns had each other's name. */
    public Cells swapped(String one, String other) {
        return new Cells(heading.swapped(one, other), line, row);
    }

    private void refuseWhatNoCellMayBe() {
        if (row.size() > heading.width()) {
            refuse("", "", Mend.of("row.long", row.size(), heading.width()));
        }
        for (String column : heading.columns()) {
            String cell = heading.cell(row, column);
            char first = cell.isEmpty() ? ' ' : cell.charAt(0);
            if (first == '=' || first == '@') {
                refuse(column, cell, Mend.of("cell.formula"));
            }
        }
    }

    /** Has somebody told how each cell is understood that is read as more than a text: a date, a code, yes or no. */
    public void tell(BiConsumer<String, Object> how) {
        listener = how;
    }

    void understood(String column, Object value) {
        listener.accept(column, value);
    }

    public long line() {
        return line;
    }

    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Whether anything in it must be mended before it is taken. */
    public boolean isFlawed() {
        return flawed;
    }

    /** The columns that this file has. */
    public List<String> columns() {
        return heading.columns();
    }

    /** Whether it is small enough to be kept for a while. */
    public boolean isShort() {
        return row.stream().mapToInt(String::length).sum() <= SHORT;
    }

    /** Whether this file has the column at all. */
    public boolean has(String column) {
        return heading.has(column);
    }

    /** Whether all of these cells are empty. */
    public boolean areEmpty(String... columns) {
        for (String column : columns) {
            if (!heading.cell(row, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A cell that must be filled; what stands in for it where it is not can be read, and is refused already. */
    public Cell needed(String column) {
        return find(column).orElseGet(() -> {
            refuse(column, "", Mend.of("cell.needed"));
            return new Cell(column, "", null);
        });
    }

    /** Empty where the cell is. */
    public Optional<Cell> find(String column) {
        String text = heading.cell(row, column);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Cell(column, text, this));
    }

    @Nullable
    public String optionalText(String column, int longest) {
        return find(column).map(cell -> cell.upTo(longest)).orElse(null);
    }

    public void refuse(String column, String value, String mend) {
        flawed = true;
        boolean isTold = flaws.stream().anyMatch(flaw -> flaw.column().equals(column) && !column.isEmpty());
        if (!isTold) {
            flaws.add(Flaw.refusing(line, column, value, mend));
        }
    }

    /** Notes something that does not keep the row out. */
    public void warn(String column, String value, String mend) {
        flaws.add(Flaw.warning(line, column, value, mend));
    }
}
