package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.intake.csv.Flaw;

/** What must be mended in each file. */
@ApplicationScoped
public class ImportFlaws {

    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_MEND = 600;

    @Inject
    TransactionConnections connections;

    /** Whatever becomes of the rows themselves, this is kept. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(long runId, List<Flaw> flaws) {
        try {
            connections.lend(connection -> write(connection, runId, flaws));
        } catch (SQLException e) {
            throw new IllegalStateException("The report of a file could not be written", e);
        }
    }

    private static int[] write(Connection connection, long runId, List<Flaw> flaws) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO import_flaw (run_id, line, column_name, value, mend, refused) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Flaw flaw : flaws) {
                insert.setLong(1, runId);
                insert.setLong(2, flaw.line());
                insert.setString(3, flaw.column());
                insert.setString(4, cut(flaw.value(), LONGEST_VALUE));
                insert.setString(5, cut(flaw.mend(), LONGEST_MEND));
                insert.setBoolean(6, flaw.refused());
                insert.addBatch();
            }
            return insert.executeBatch();
        }
    }

    /** Begins a report anew. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void clear(long runId) {
        Rows.change(connections, "DELETE FROM import_flaw WHERE run_id = ?", List.of(runId));
    }

    /**
     * Those of a run, in the order of the file.
     *
     * @param from how many to leave out
     */
    @Transactional
    public List<Flaw> of(ImportRun run, int from, int most) {
        return Rows.of(
                connections,
                "SELECT line, column_name, value, mend, refused FROM import_flaw WHERE run_id = ? ORDER BY id LIMIT ? OFFSET ?",
                List.of(run.id(), most, from),
                row -> new Flaw(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }
}
