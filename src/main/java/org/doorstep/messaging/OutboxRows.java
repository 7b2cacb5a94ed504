package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;

/**
 * Writes many messages by one statement each few hundred, where an entity at a time would take minutes. A key that is there already is passed
 * over: whoever was quicker has told it.
 */
@ApplicationScoped
public class OutboxRows {

    private static final int A_STATEMENT = 250;

    private static final String INTO =
            "INSERT IGNORE INTO outbox_message (message_key, about, purpose, kind, recipient, subject, body,"
                    + " sealed_secret, state, attempts, due_at, give_up_at, created_at, person_id, sender, urgent, by_day, version) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 0)";

    @Inject
    TransactionConnections connections;

    void write(List<OutboxMessage> messages) {
        for (int from = 0; from < messages.size(); from += A_STATEMENT) {
            List<OutboxMessage> some = messages.subList(from, Math.min(from + A_STATEMENT, messages.size()));
            List<Object> values = new ArrayList<>();
            some.forEach(each -> add(each, values));
            Rows.change(connections, INTO + Rows.places(ROW, some.size()), values);
        }
    }

    private static void add(OutboxMessage message, List<Object> values) {
        values.add(message.key());
        values.add(message.about());
        values.add(message.purpose());
        values.add(message.kind().name());
        values.add(message.recipient());
        values.add(message.subject());
        values.add(message.body());
        values.add(message.sealedSecret());
        values.add(message.state().name());
        values.add(InstantConverter.toColumn(message.dueAt()));
        values.add(InstantConverter.toColumn(message.giveUpAt()));
        values.add(InstantConverter.toColumn(message.createdAt()));
        values.add(message.person());
        values.add(message.sender().name());
        values.add(message.isUrgent());
        values.add(message.isByDay());
    }
}
