package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.audit.Author;
import org.doorstep.intake.csv.Mend;

/** Puts the rows of a chunk in. Where the chunk as a whole fails, each row is tried alone, so that one does not keep out the others. */
@ApplicationScoped
class PuttingRows {

    private static final Logger LOG = Logger.getLogger(PuttingRows.class.getName());

    <T> void put(RowKind<T> kind, List<Lines<T>> chunk, Author by, Tally tally) {
        try {
            count(chunk, kind.put(chunk, by), tally);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A chunk failed; its rows are tried one by one", e);
            for (Lines<T> lines : chunk) {
                count(List.of(lines), alone(kind, lines, by), tally);
            }
        }
    }

    private static <T> List<Taken> alone(RowKind<T> kind, Lines<T> lines, Author by) {
        try {
            return kind.put(List.of(lines), by);
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, "A row of a file could not be stored: " + id, e);
            return List.of(Taken.refused("", Mend.of("row.unexpected", id)));
        }
    }

    static <T> void count(List<Lines<T>> chunk, List<Taken> taken, Tally tally) {
        List<Taken> answers = new ArrayList<>(taken);
        if (answers.size() != chunk.size()) {
            throw new IllegalStateException(chunk.size() + " rows were put in, " + answers.size() + " answered");
        }
        for (int i = 0; i < chunk.size(); i++) {
            tally.take(chunk.get(i), answers.get(i));
        }
    }
}
