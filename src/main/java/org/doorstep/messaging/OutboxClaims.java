package org.doorstep.messaging;

import static org.doorstep.InstantConverter.toColumn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.Alarms;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages for sending, some at a time. Workers on several servers do so one after the other, holding the switch for some milliseconds: so a
 * stop counts at once, caps are exact, and none is taken twice. What is locked otherwise is passed over.
 */
@ApplicationScoped
public class OutboxClaims {

    /**
     * A claimed message.
     *
     * @param id of its row
     * @param triedSince when it was tried before, so that it may have been taken; null: never
     * @param isCode whether it is never sent anew, nor another way
     */
    public record Claimed(
            long id, Channel.Outgoing message, @Nullable Instant triedSince, boolean isCode) {}

    /** One that is not to be sent. */
    public record Doomed(long id, Fault fault) {}

    /** What was taken: to be sent, and to be given up. */
    public record Batch(List<Claimed> toSend, List<Doomed> doomed) {

        static final Batch NONE = new Batch(List.of(), List.of());

        public boolean isEmpty() {
            return toSend.isEmpty() && doomed.isEmpty();
        }
    }

    private static final Logger LOG = Logger.getLogger(OutboxClaims.class.getName());

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    MessageSwitch messages;

    @Inject
    DueRows rows;

    @Inject
    Screening screening;

    @Inject
    PlainDates dates;

    @Inject
    Alarms alarms;

    /** Takes at most so many of a kind. Empty while all is stopped. */
    @Retried
    @Transactional
    public Batch claim(MessageKind kind, int most) {
        Instant now = clock.instant();
        if (!rows.isAnyDue(kind, now) || messages.held().isPresent()) {
            return Batch.NONE;
        }
        List<DueMessage> due = rows.lock(kind, most, now);
        if (due.isEmpty()) {
            return Batch.NONE;
        }
        Screening.Screened screened = screening.of(due, now);
        note(screened, now);
        return open(screened);
    }

    private void note(Screening.Screened screened, Instant now) {
        rows.change("state = 'LAPSED', sealed_secret = NULL", List.of(), ids(screened.lapsed()));
        Map<Instant, List<DueMessage>> later = screened.later().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        later.forEach(
                (until, held) -> rows.change("state = 'WAITING', due_at = ?", List.of(toColumn(until)), ids(held)));
        Instant claimedUntil = now.plus(OutboxMessage.CLAIM);
        rows.change(
                "state = 'SENDING', due_at = ?",
                List.of(toColumn(claimedUntil)),
                screened.doomed().stream().map(Doomed::id).toList());
        rows.change(
                "state = 'SENDING', attempts = attempts + 1, due_at = ?, first_tried_at = COALESCE(first_tried_at, ?)",
                List.of(toColumn(claimedUntil), toColumn(now)),
                ids(screened.toSend()));
        Caps caps = screened.caps();
        if (caps.texts() > 0) {
            rows.addToDay(dates.dateOf(now), caps.texts(), caps.parts());
        }
        screened.alarms().forEach(alarms::raise);
    }

    /** A message sealed with another secret can never be sent; it must not hold up the others. */
    private Batch open(Screening.Screened screened) {
        List<Claimed> toSend = new ArrayList<>();
        List<Doomed> doomed = new ArrayList<>(screened.doomed());
        for (DueMessage message : screened.toSend()) {
            try {
                boolean isCode = Manner.of(message.purpose()) == Manner.CODE;
                toSend.add(new Claimed(message.id(), message.outgoing(keys), message.firstTriedAt(), isCode));
            } catch (IllegalStateException e) {
                LOG.log(Level.SEVERE, "Message " + message.key() + " will not be sent", e);
                doomed.add(new Doomed(message.id(), Fault.UNREADABLE));
            }
        }
        return new Batch(toSend, doomed);
    }

    private static List<Long> ids(List<DueMessage> messages) {
        return messages.stream().map(DueMessage::id).toList();
    }
}
