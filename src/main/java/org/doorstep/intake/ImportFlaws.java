package org.doorstep.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.doorstep.intake.csv.Flaw;

/** What must be mended in each file. */
@ApplicationScoped
public class ImportFlaws {

    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_MEND = 600;

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource connections;

    /** Whatever becomes of the rows themselves, this is kept. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(long runId, List<Flaw> flaws) {
        try (Connection connection = connections.getConnection();
                PreparedStatement insert = connection.prepareStatement(
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
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The report of a file could not be written", e);
        }
    }

    /** Begins a report anew. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void clear(long runId) {
        try (Connection connection = connections.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM import_flaw WHERE run_id = ?")) {
            delete.setLong(1, runId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The report of a file could not be cleared", e);
        }
    }

    /**
     * Those of a run, in the order of the file.
     *
     * @param from how many to leave out
     */
    @Transactional
    public List<Flaw> of(ImportRun run, int from, int most) {
        try (Connection connection = connections.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT line, column_name, value, mend, refused FROM import_flaw WHERE run_id = ?"
                                + " ORDER BY id LIMIT ? OFFSET ?")) {
            select.setLong(1, run.id());
            select.setInt(2, most);
            select.setInt(3, from);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The report of a file could not be read", e);
        }
    }

    private static List<Flaw> read(PreparedStatement select) throws SQLException {
        List<Flaw> flaws = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                flaws.add(new Flaw(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
            }
        }
        return flaws;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }
}
