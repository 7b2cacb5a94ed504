package org.doorstep.messaging;

import static org.doorstep.InstantConverter.toColumn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.messaging.Caps.Sent;

/** The rows of messages whose turn it is, and of what went out before them: each question by an index, and none for each message. */
@ApplicationScoped
public class DueRows {

    private static final String ANY =
            "SELECT EXISTS (SELECT 1 FROM outbox_message WHERE state IN ('WAITING', 'SENDING')"
                    + " AND kind = ? AND urgent IN (TRUE, FALSE) AND due_at <= ?)";

    private static final String COLUMNS =
            "SELECT id, message_key, purpose, kind, recipient, subject, body, sealed_secret, give_up_at, urgent, by_day,"
                    + " first_tried_at, person_id, sender FROM outbox_message WHERE state = ? AND kind = ? AND urgent = ? AND due_at <= ?"
                    + " ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED";

    private static final String SENT_TO = "SELECT %1$s, SUM(first_tried_at > ?), COUNT(*) FROM outbox_message"
            + " WHERE %1$s IN (%2$s) AND first_tried_at > ? AND kind IN ('TEXT', 'WHATSAPP') GROUP BY %1$s";

    @Inject
    TransactionConnections connections;

    /** Whether there is anything to do; locks nothing. */
    boolean isAnyDue(MessageKind kind, Instant now) {
        return Rows.of(connections, ANY, List.of(kind.name(), toColumn(now)), row -> row.getBoolean(1))
                .get(0);
    }

    /** Those that are due, locked: what a dead server left first, then what somebody waits for, then the rest, each the longest due first. */
    List<DueMessage> lock(MessageKind kind, int most, Instant now) {
        List<DueMessage> due = new ArrayList<>();
        for (MessageState state : List.of(MessageState.SENDING, MessageState.WAITING)) {
            for (boolean urgent : List.of(true, false)) {
                if (due.size() < most) {
                    due.addAll(Rows.of(
                            connections,
                            COLUMNS,
                            List.of(state.name(), kind.name(), urgent, toColumn(now), most - due.size()),
                            DueRows::message));
                }
            }
        }
        return due;
    }

    /** The caps as they stand for these texts. */
    Caps caps(Caps.Limits limits, List<DueMessage> texts, LocalDate today, Instant now) {
        Map<String, Sent> byNumber = sentTo(
                "recipient",
                texts.stream().map(DueMessage::recipient).distinct().toList(),
                now,
                row -> row);
        Map<Long, Sent> byPerson = sentTo(
                "person_id",
                texts.stream()
                        .map(DueMessage::person)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                now,
                Long::valueOf);
        int[] day = Rows.of(connections, "SELECT texts, parts FROM message_day WHERE day = ?", List.of(today), row ->
                        new int[] {row.getInt(1), row.getInt(2)})
                .stream()
                .findFirst()
                .orElse(new int[] {0, 0});
        return new Caps(limits, byNumber, byPerson, day[0], day[1]);
    }

    private <K> Map<K, Sent> sentTo(String column, Collection<?> whom, Instant now, Function<String, K> key) {
        if (whom.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(toColumn(now.minus(Duration.ofHours(1))));
        values.addAll(Rows.filledUp(List.copyOf(whom)));
        values.add(toColumn(now.minus(Duration.ofDays(1))));
        String statement = String.format(SENT_TO, column, Rows.places("?", values.size() - 2));
        return Rows.of(
                        connections,
                        statement,
                        values,
                        row -> Map.entry(key.apply(row.getString(1)), new Sent(row.getInt(2), row.getInt(3))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Counts texts into a day. */
    void addToDay(LocalDate day, int texts, int parts) {
        Rows.change(
                connections,
                "INSERT INTO message_day (day, texts, parts) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE texts = texts + ?, parts = parts + ?",
                List.of(day, texts, parts, texts, parts));
    }

    /** Changes these rows, and lets whoever has read them know. */
    void change(String to, List<?> values, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            List<Long> all = Rows.filledUp(List.copyOf(ids));
            List<Object> places = new ArrayList<>(values);
            places.addAll(all);
            Rows.change(
                    connections,
                    "UPDATE outbox_message SET " + to + ", version = version + 1 WHERE id IN ("
                            + Rows.places("?", all.size()) + ")",
                    places);
        }
    }

    private static DueMessage message(ResultSet row) throws SQLException {
        Timestamp firstTried = row.getTimestamp("first_tried_at");
        long person = row.getLong("person_id");
        return new DueMessage(
                row.getLong("id"),
                row.getString("message_key"),
                row.getString("purpose"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getBytes("sealed_secret"),
                row.getTimestamp("give_up_at").toInstant(),
                row.getBoolean("urgent"),
                row.getBoolean("by_day"),
                firstTried == null ? null : firstTried.toInstant(),
                person == 0 ? null : person,
                Sender.valueOf(row.getString("sender")));
    }
}
