package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.ToldMessage;

/** Reads which messages told somebody of a visit, and all that their providers said of them. */
@ApplicationScoped
class NoticeRows {

    /** Of a number of a safe contact not even the end is kept; one that has become unsafe since is known by its end, after its text is gone. */
    private static final String IS_OPEN =
            "(h.kind IN ('EMAIL', 'CALL') OR h.number_end IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM contact_point c"
                    + " WHERE c.person_id = n.person_id AND c.safe = FALSE AND (h.kind = 'EMAIL' AND c.kind = 'EMAIL'"
                    + " OR h.number_end IS NOT NULL AND c.value LIKE CONCAT('%', h.number_end)))";

    private static final String SAID = "(SELECT MIN(d.told_at) FROM delivery_event d WHERE d.provider = h.provider"
            + " AND d.provider_id = h.provider_id AND d.state";

    private static final String OF_VISIT =
            "SELECT n.change_number, n.person_id, p.full_name, h.kind, COALESCE(h.number_end, ''), " + IS_OPEN
                    + ", n.given_at, h.told_at, " + SAID + " = 'DELIVERED'), " + SAID
                    + " IN ('UNDELIVERED', 'FAILED')) IS NOT NULL OR h.id IS NULL AND EXISTS (SELECT 1 FROM outbox_message m"
                    + " WHERE m.message_key = n.message_key AND m.state IN ('UNDELIVERED', 'FAILED', 'LAPSED'))"
                    + " FROM notice n JOIN person p ON p.id = n.person_id"
                    + " LEFT JOIN delivery_event h ON h.message_key IN (n.message_key, CONCAT(n.message_key, '"
                    + ToldMessage.BY_EMAIL
                    + "')) WHERE n.appointment_id = ? ORDER BY n.id, h.id";

    @Inject
    TransactionConnections connections;

    /** Of all that was promised for this visit, in their order: one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<GivenNotice> of(Appointment visit) {
        return Rows.of(connections, OF_VISIT, List.of(visit.id()), NoticeRows::read);
    }

    private static GivenNotice read(ResultSet row) throws SQLException {
        String by = row.getString(4);
        boolean open = row.getBoolean(6);
        return new GivenNotice(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                by == null ? null : MessageKind.valueOf(by),
                open ? row.getString(5) : "",
                open,
                InstantConverter.fromColumn(row.getObject(7)),
                Rows.moment(row, 8),
                Rows.moment(row, 9),
                row.getBoolean(10));
    }
}
