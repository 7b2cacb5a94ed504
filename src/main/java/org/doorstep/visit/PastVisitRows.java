package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;

/** The rows of past visits: read and written by the hundred, past the entity manager, which would send each by itself. */
@ApplicationScoped
public class PastVisitRows {

    private static final String INSERT = "INSERT INTO past_visit (" + String.join(", ", PastVisitRow.COLUMNS)
            + ") VALUES (" + Rows.places("?", PastVisitRow.COLUMNS.size()) + ")";

    private static final String UPDATE = "UPDATE past_visit SET "
            + String.join(" = ?, ", PastVisitRow.COLUMNS.subList(0, PastVisitRow.COLUMNS.size() - 1))
            + " = ? WHERE reference = ?";

    /** By reference first, whatever the database makes of the homes and operatives that are named over and over. */
    private static final String FIND = "SELECT v.*, p.uprn, o.badge_number, n.person_reference"
            + " FROM past_visit v FORCE INDEX (past_visit_reference)"
            + " STRAIGHT_JOIN property p ON p.id = v.property_id STRAIGHT_JOIN operative o ON o.id = v.operative_id"
            + " LEFT JOIN person n ON n.id = v.person_id WHERE v.reference IN (%s)";

    @Inject
    TransactionConnections connections;

    /** Those of these visits that are known, by reference: one statement. */
    Map<String, PastVisit> find(Collection<String> references) {
        Map<String, PastVisit> found = new HashMap<>();
        if (references.isEmpty()) {
            return found;
        }
        String sql = String.format(FIND, Rows.places("?", references.size()));
        Rows.of(connections, sql, List.copyOf(references), PastVisitRow::read)
                .forEach(visit -> found.put(visit.reference(), visit));
        return found;
    }

    void insert(List<PastVisitRow> rows) {
        write(INSERT, rows);
    }

    void update(List<PastVisitRow> rows) {
        write(UPDATE, rows);
    }

    private void write(String sql, List<PastVisitRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connections.lend(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (PastVisitRow row : rows) {
                        row.fill(statement);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("Past visits could not be written", e);
        }
    }
}
