package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.settings.PlainDates;

/** Who of the landlord's staff has looked at a person's details, as the person is told: the day and the deed, never a name. */
@ApplicationScoped
public class Looks {

    private static final int MOST = 50;

    /**
     * Reads alone: {@code *.look}, {@code *.open} and {@code *.export}. Where a contact is marked unsafe, a safe one is set or a safety mark stands nothing is listed: that somebody spoke
     * with the landlord could put them at risk if another reads it.
     */
    private static final String SELECT =
            "SELECT t.happened_at, t.action FROM audit_trail t WHERE t.for_whom = ? AND t.actor LIKE 'staff:%'"
                    + " AND SUBSTRING_INDEX(t.action, '.', -1) IN ('look', 'open', 'export') AND NOT EXISTS (SELECT 1 FROM contact_point c"
                    + " JOIN person p ON p.id = c.person_id WHERE p.person_reference = t.for_whom AND c.safe = FALSE)"
                    + " AND NOT EXISTS (SELECT 1 FROM person p WHERE p.person_reference = t.for_whom AND (EXISTS (SELECT 1 FROM safe_contact c"
                    + " WHERE c.standing_for = p.id) OR EXISTS (SELECT 1 FROM safety_flag f WHERE f.person_id = p.id AND f.ended_at IS NULL))) ORDER BY t.id DESC LIMIT "
                    + MOST;

    @Inject
    TransactionConnections connections;

    @Inject
    PlainDates dates;

    /**
     * A look.
     *
     * @param day "Wednesday 30 December"
     * @param action such as {@code person.look}
     */
    public record Look(String day, String action) {}

    /** The newest first; of one day and deed, one. */
    @Transactional
    public List<Look> at(String personReference) {
        return Rows.of(connections, SELECT, List.of(personReference), this::look).stream()
                .distinct()
                .toList();
    }

    private Look look(ResultSet row) throws SQLException {
        return new Look(
                dates.dayAndYear(InstantConverter.fromColumn(row.getObject(1, LocalDateTime.class))), row.getString(2));
    }
}
