package org.doorstep.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about one person and may stand in a file of theirs.
 *
 * @param person their reference
 * @param madeAt when it was read
 */
public record OwnCopy(String person, Instant madeAt, List<Table> tables) {

    public OwnCopy {
        tables = List.copyOf(tables);
    }

    /** Rows of one kind. */
    public record Table(Part part, String name, List<Row> rows) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** One of them. */
    public record Row(List<Field> fields) {

        public Row {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One thing that we hold.
     *
     * @param value a text, a number, a boolean, a {@link java.time.LocalDate} or an {@link Instant}; null where there is none
     */
    public record Field(String name, @Nullable Object value) {}
}
