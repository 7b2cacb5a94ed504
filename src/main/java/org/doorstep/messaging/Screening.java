package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.audit.Alarms;
import org.doorstep.messaging.OutboxClaims.Doomed;
import org.doorstep.settings.PlainDates;

/** Looks once more at each message when its turn has come: hours have gone by since it was written. */
@ApplicationScoped
public class Screening {

    /** What waits since a day's limit is reached looks again after this: the limit may have been raised, or the day be over. */
    private static final Duration DAY_IS_FULL = Duration.ofMinutes(15);

    /**
     * What becomes of those that are due.
     *
     * @param later those that wait, and until when
     */
    record Screened(
            List<DueMessage> toSend,
            Map<DueMessage, Instant> later,
            List<DueMessage> lapsed,
            List<Doomed> doomed,
            Set<Alarms.Kind> alarms,
            Caps caps) {}

    @Inject
    QuietHours quiet;

    @Inject
    Discretion discretion;

    @Inject
    SendingLimits limits;

    @Inject
    DueRows rows;

    @Inject
    PlainDates dates;

    Screened of(List<DueMessage> due, Instant now) {
        List<DueMessage> texts = due.stream().filter(DueMessage::isToMobile).toList();
        Caps caps = rows.caps(limits.ofTexts(), texts, dates.dateOf(now), now);
        Screened screened = new Screened(
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                EnumSet.noneOf(Alarms.Kind.class),
                caps);
        due.forEach(message -> sort(message, screened, now));
        if (caps.warnsOfSpend()) {
            screened.alarms().add(Alarms.Kind.TEXT_SPEND);
        }
        return screened;
    }

    private void sort(DueMessage message, Screened into, Instant now) {
        Instant open = opens(message, now);
        if (!open.isBefore(message.giveUpAt())) {
            into.lapsed().add(message);
        } else if (open.isAfter(now)) {
            into.later().put(message, open);
        } else if (!message.isToMobile()) {
            into.toSend().add(message);
        } else if (!UkMobile.isOne(message.recipient())) {
            into.doomed().add(new Doomed(message.id(), Fault.NOT_OURS));
        } else {
            count(message, into, now);
        }
    }

    private void count(DueMessage text, Screened into, Instant now) {
        switch (into.caps().count(text)) {
            case SEND -> into.toSend().add(text);
            case TOO_MANY -> {
                into.alarms().add(Alarms.Kind.TEXT_CAP);
                into.doomed().add(new Doomed(text.id(), Fault.TOO_MANY));
            }
            case DAY_IS_FULL -> {
                into.alarms().add(Alarms.Kind.TEXT_DAY_FULL);
                into.later().put(text, now.plus(DAY_IS_FULL));
            }
        }
    }

    /** When it may go: a try that failed must not slip into the night, nor out of the hours of a safe contact. */
    private Instant opens(DueMessage message, Instant now) {
        if (!message.byDay()) {
            return now;
        }
        return message.sender() == Sender.SAFE && message.person() != null
                ? discretion.opens(message.person(), now)
                : quiet.nextOpen(now);
    }
}
