package org.doorstep.messaging;

import static org.doorstep.InstantConverter.toColumn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.messaging.DeliveryReport.State;
import org.doorstep.messaging.OutboxClaims.Claimed;

/** Notes what providers took: many messages by a few statements. */
@ApplicationScoped
public class SentNotes {

    /** A message that was taken. */
    public record Taken(Claimed claimed, Handed handed) {

        /** A code is sent once; of an email nothing is reported. */
        private boolean isOver() {
            return claimed.isCode() || !claimed.message().kind().isToMobile() || !handed.isReported();
        }

        /** Of a number that is no secret. */
        private String numberEnd() {
            String to = claimed.message().recipient();
            boolean isSaid =
                    claimed.message().kind().isToMobile() && claimed.message().sender() == Sender.STANDARD;
            return isSaid ? to.substring(Math.max(0, to.length() - 3)) : "";
        }
    }

    private static final String NOTE =
            "UPDATE outbox_message SET state = 'SENT', sent_at = ?, error = NULL, provider = ?,"
                    + " provider_id = CASE id %s END, parts = CASE id %s END, version = version + 1%s WHERE id IN (%s) AND state = 'SENDING'";

    private static final String HANDED =
            "INSERT INTO delivery_event (provider, provider_id, state, told_at, message_key, kind, number_end) VALUES ";

    /** What was told of these before we knew that they are ours; waits for a report that is being written. */
    private static final String TOLD =
            "SELECT provider, provider_id, state, error FROM delivery_event WHERE provider = ? AND provider_id IN (%s)"
                    + " AND state IN ('DELIVERED', 'UNDELIVERED', 'FAILED') ORDER BY id LOCK IN SHARE MODE";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    Deliveries deliveries;

    /** Notes them, with all that was reported of them meanwhile. One that somebody else noted is left as it is. */
    @Retried
    @Transactional
    public void note(List<Taken> taken) {
        Timestamp now = toColumn(clock.instant());
        taken.stream()
                .collect(Collectors.groupingBy(each -> List.of(each.handed().provider(), each.isOver())))
                .values()
                .forEach(alike -> update(alike, now));
        taken.stream()
                .collect(Collectors.groupingBy(each -> each.handed().provider()))
                .forEach(this::apply);
        log(taken, now);
    }

    private void update(List<Taken> taken, Timestamp now) {
        List<Taken> all = Rows.filledUp(taken);
        String cases = "WHEN ? THEN ? ".repeat(all.size());
        List<Object> values = new ArrayList<>(List.of(now, all.get(0).handed().provider()));
        all.forEach(
                each -> values.addAll(List.of(each.claimed().id(), each.handed().providerId())));
        all.forEach(
                each -> values.addAll(List.of(each.claimed().id(), each.handed().parts())));
        all.forEach(each -> values.add(each.claimed().id()));
        String forget = all.get(0).isOver() ? ", sealed_secret = NULL" : "";
        Rows.change(connections, String.format(NOTE, cases, cases, forget, Rows.places("?", all.size())), values);
    }

    private void apply(String provider, Collection<Taken> taken) {
        List<Object> values = new ArrayList<>();
        values.add(provider);
        values.addAll(Rows.filledUp(
                taken.stream().map(each -> each.handed().providerId()).toList()));
        Rows.of(
                        connections,
                        String.format(TOLD, Rows.places("?", values.size() - 1)),
                        values,
                        row -> new DeliveryReport(
                                row.getString(1), row.getString(2), State.valueOf(row.getString(3)), row.getString(4)))
                .forEach(deliveries::apply);
    }

    private void log(List<Taken> taken, Timestamp now) {
        List<Object> values = new ArrayList<>();
        taken.forEach(each -> values.addAll(List.of(
                each.handed().provider(),
                each.handed().providerId(),
                now,
                each.claimed().message().key(),
                each.claimed().message().kind().name(),
                each.numberEnd())));
        Rows.change(
                connections, HANDED + Rows.places("(?, ?, 'HANDED', ?, ?, ?, NULLIF(?, ''))", taken.size()), values);
    }
}
