package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Question;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.HomeContacts;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.doorstep.tenancy.WhenToAsk;

/**
 * Asks by text whether a mobile is still the best one: the day after somebody else booked for its tenant, where nobody has said yes to it for long, and no
 * visit is so near that a reminder would come at the same time. Never of whoever may be at risk, and once in the time for which a yes holds.
 */
@ApplicationScoped
public class NumberChecks {

    private static final int SOME = 200;

    /** No reminder of a visit that is farther away comes within a day of the question. */
    private static final Duration FAR = Duration.ofDays(7);

    /** An answer that comes later is read all the same; a question that goes later is not worth it. */
    private static final Duration WORTH_ASKING = Duration.ofHours(8);

    private static final String BOOKED_BY_OTHERS = "SELECT " + DueVisits.COLUMNS + " FROM appointment a"
            + " WHERE a.created_at >= ? AND a.created_at < ? AND a.id > ? AND a.channel IN ('PHONE', 'API')"
            + " AND a.status IN ('BOOKED', 'CONFIRMED') AND a.earliest_arrival > ? ORDER BY a.id LIMIT " + SOME;

    private static final String ASKED = "UPDATE contact_point SET asked_at = ? WHERE reference IN (";

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    ReminderSettings settings;

    @Inject
    ReminderCalendar calendar;

    @Inject
    HomeContacts contacts;

    @Inject
    WhenToAsk whenToAsk;

    @Inject
    ReminderWords words;

    @Inject
    Outbox outbox;

    @Inject
    TransactionConnections connections;

    /** Somebody and the mobile about which they are asked. */
    private record Asked(Tenant tenant, ContactPoint mobile) {}

    /**
     * Asks some about whom somebody else booked on the day before.
     *
     * @param after the row of the last visit that was looked at; 0 to begin
     * @return the row to go on from; 0 where there is no more
     */
    @Retried
    @Transactional
    public long ask(Instant at, long after) {
        if (!settings.isTimeToCheck(dates.timeOf(at))) {
            return 0;
        }
        List<DueVisit> booked = bookedYesterday(at, after);
        Map<Long, List<Tenant>> homes =
                contacts.at(booked.stream().map(DueVisit::home).distinct().toList());
        List<Asked> asked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DueVisit visit : booked) {
            Telling telling = Telling.of(visit, homes.getOrDefault(visit.home(), List.of()));
            Tenant to = telling.to();
            ContactPoint by = telling.by();
            if (to != null && by != null && isToAsk(to, by, at) && seen.add(by.value())) {
                asked.add(new Asked(to, by));
            }
        }
        write(asked, at);
        return booked.size() == SOME ? booked.get(SOME - 1).id() : 0;
    }

    private boolean isToAsk(Tenant tenant, ContactPoint by, Instant at) {
        Instant last = by.askedAt();
        return by.kind() == ContactKind.MOBILE
                && !tenant.mayBeAtRisk()
                && whenToAsk.isDue(by, at)
                && (last == null || whenToAsk.isOver(last, at));
    }

    private List<DueVisit> bookedYesterday(Instant at, long after) {
        LocalDate today = dates.dateOf(at);
        return Rows.of(
                connections,
                BOOKED_BY_OTHERS,
                List.of(
                        InstantConverter.toColumn(calendar.startOf(today.minusDays(1))),
                        InstantConverter.toColumn(calendar.startOf(today)),
                        after,
                        InstantConverter.toColumn(at.plus(FAR))),
                DueVisits::visit);
    }

    private void write(List<Asked> asked, Instant at) {
        if (asked.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        outbox.writeAllToChosen(asked.stream().map(each -> draft(each, at, now)).toList());
        List<Object> values = new ArrayList<>(List.of(InstantConverter.toColumn(at)));
        asked.forEach(each -> values.add(each.mobile().reference()));
        Rows.change(connections, ASKED + Rows.places("?", asked.size()) + ")", values);
    }

    private Draft draft(Asked asked, Instant at, Instant now) {
        String key = "check/" + asked.mobile().reference() + "/" + dates.dateOf(at);
        ReminderWords.About about = new ReminderWords.About(Question.CHECK, key, null, now, now.plus(WORTH_ASKING));
        return words.say(about, asked.tenant(), asked.mobile(), dateWords -> words.ofLandlord(), null);
    }
}
