package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.Author;
import org.doorstep.conversation.GoingAnotherWay;
import org.doorstep.conversation.StaffTask;
import org.doorstep.conversation.StaffTasks;
import org.doorstep.messaging.ToldMessage;

/**
 * Whom staff ring because their reminder has not gone: the provider is down, say. A task that nobody has taken yet comes to an end by itself where
 * the reminder goes out after all, or the visit is moved, cancelled or over.
 */
@ApplicationScoped
public class CallList {

    private static final int SOME = 500;

    /**
     * A message is out when the provider took it. What could not be told by text and goes by email is looked at as that; what cannot go at all is a task of
     * its own. What a safe contact was not told stands among what is untold: they are not rung.
     */
    private static final String NOT_GONE = "SELECT " + DueVisits.COLUMNS + ", m.person_id FROM appointment a"
            + " JOIN outbox_message m ON m.about = a.reference AND m.message_key LIKE CONCAT(a.reference, ?, a.change_number, '/%')"
            + " WHERE a.earliest_arrival >= ? AND a.earliest_arrival < ? AND a.status = 'BOOKED'"
            + " AND m.state NOT IN ('SENT', 'DELIVERED') AND m.sender = 'STANDARD' AND NOT EXISTS (SELECT 1 FROM staff_task t"
            + " WHERE t.task_key IN (CONCAT('" + ReminderTasks.UNSENT
            + "', a.reference, '/', a.change_number), CONCAT(m.message_key, '" + GoingAnotherWay.TOLD + "')))"
            + " AND NOT EXISTS (SELECT 1 FROM outbox_message o WHERE o.message_key = CONCAT(m.message_key, '"
            + ToldMessage.BY_EMAIL + "') AND o.state <> 'LAPSED')"
            + " ORDER BY a.earliest_arrival, a.id LIMIT " + SOME;

    private static final String OPEN =
            "SELECT t.id FROM staff_task t WHERE t.done_at IS NULL AND t.claimed_at IS NULL AND ";

    private static final String GONE_SINCE = OPEN + "t.task_key LIKE '" + ReminderTasks.UNSENT
            + "%' AND EXISTS (SELECT 1 FROM outbox_message m WHERE m.about = t.about AND m.purpose = 'REMINDER'"
            + " AND m.state IN ('SENT', 'DELIVERED') AND m.sent_at >= t.made_at) LIMIT " + SOME;

    private static final String OVER = OPEN + "(t.task_key LIKE '" + ReminderTasks.UNSENT + "%' OR t.task_key LIKE '"
            + ReminderTasks.RING + "%' OR t.task_key LIKE '" + ReminderTasks.UNTOLD + "%')"
            + " AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.reference = t.about AND a.status IN ('BOOKED', 'CONFIRMED')"
            + " AND t.task_key LIKE CONCAT('%/', a.reference, '/', a.change_number)) LIMIT " + SOME;

    private static final String CLOSE =
            "UPDATE staff_task SET done_at = ?, done_by = ?, done_how = ?, version = version + 1"
                    + " WHERE done_at IS NULL AND claimed_at IS NULL AND id IN (";

    /** A visit and the row of whoever was to be told. */
    private record Unsent(DueVisit visit, long person) {}

    @Inject
    Clock clock;

    @Inject
    ReminderCalendar calendar;

    @Inject
    ReminderTasks tasks;

    @Inject
    StaffTasks staffTasks;

    @Inject
    TransactionConnections connections;

    /**
     * Puts on the list those whose reminder of this round has not gone.
     *
     * @return whether there may be more
     */
    @Retried
    @Transactional
    public boolean add(ReminderRound round, Instant at) {
        Instant start = calendar.startOf(round.day());
        List<StaffTask> unsent = Rows.of(
                        connections,
                        NOT_GONE,
                        List.of(
                                "/REMINDER_" + round.kind() + "/",
                                InstantConverter.toColumn(start.isAfter(at) ? start : at),
                                InstantConverter.toColumn(calendar.endOf(round.day()))),
                        CallList::read)
                .stream()
                .map(each -> tasks.unsent(each.visit(), each.person()))
                .toList();
        staffTasks.addAll(unsent);
        return unsent.size() == SOME;
    }

    /** Ends what nobody has taken and needs to do any more. */
    @Retried
    @Transactional
    public void close() {
        close(GONE_SINCE, "sent");
        close(OVER, "over");
    }

    private void close(String which, String why) {
        List<Long> found = Rows.of(connections, which, List.of(), row -> row.getLong(1));
        if (!found.isEmpty()) {
            List<Object> values = new ArrayList<>(
                    List.of(InstantConverter.toColumn(clock.instant()), Author.SYSTEM.name(), tasks.ended(why)));
            values.addAll(found);
            Rows.change(connections, CLOSE + Rows.places("?", found.size()) + ")", values);
        }
    }

    private static Unsent read(ResultSet row) throws SQLException {
        return new Unsent(DueVisits.visit(row), row.getLong(8));
    }
}
