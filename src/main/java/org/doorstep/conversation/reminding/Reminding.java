package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.Retried;
import org.doorstep.booking.VisitLinks;
import org.doorstep.conversation.StaffTask;
import org.doorstep.conversation.StaffTasks;
import org.doorstep.messaging.Carriers;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Question;
import org.doorstep.tenancy.HomeContacts;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reminders of some hundred visits, in one transaction and a handful of statements. The visits are locked meanwhile: one that is moved
 * at the same moment is reminded of before, and that is taken back, or after.
 */
@ApplicationScoped
public class Reminding {

    @Inject
    DueVisits visits;

    @Inject
    HomeContacts contacts;

    @Inject
    VisitLinks links;

    @Inject
    ReminderWords words;

    @Inject
    ReminderTasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    Carriers carriers;

    @Inject
    StaffTasks staffTasks;

    /** A visit and who is told. */
    private record Told(DueVisit visit, Telling telling) {

        VisitLinks.Holder holder() {
            return new VisitLinks.Holder(visit.id(), visit.changeNumber(), visit.earliest(), tenant().personId());
        }

        Tenant tenant() {
            return Objects.requireNonNull(telling.to(), "somebody is written to");
        }
    }

    /**
     * Writes to those who can be written to, and has the others rung.
     *
     * @param until when the next reminder goes out; worth nothing from then on, or from when the visit begins
     * @return how many are written to
     */
    @Retried
    @Transactional
    public int remind(ReminderKind kind, @Nullable Instant until, List<DueVisits.Place> places) {
        List<DueVisit> due = visits.lock(places);
        Map<Long, List<Tenant>> tenants =
                contacts.at(due.stream().map(DueVisit::home).distinct().toList());
        List<Told> written = new ArrayList<>();
        List<StaffTask> rung = new ArrayList<>();
        boolean calls = carriers.carry(MessageKind.CALL);
        for (DueVisit visit : due) {
            List<Tenant> home = tenants.getOrDefault(visit.home(), List.of());
            boolean onTheDay = kind == ReminderKind.ON_THE_DAY;
            Telling telling = onTheDay ? Telling.onTheDay(visit, home) : Telling.reminding(visit, home, calls);
            if (telling.by() != null) {
                written.add(new Told(visit, telling));
            } else if (!onTheDay) {
                Tenant to = telling.to();
                rung.add(tasks.ring(visit, to == null ? null : to.personId()));
            }
        }
        write(kind, until, written);
        staffTasks.addAll(rung);
        return written.size();
    }

    private void write(ReminderKind kind, @Nullable Instant until, List<Told> written) {
        Map<VisitLinks.Holder, String> addresses = links.makeAll(written.stream()
                .filter(each -> each.telling().isByEmail())
                .map(Told::holder)
                .toList());
        if (!written.isEmpty()) {
            outbox.writeAllToChosen(written.stream()
                    .map(each -> draft(kind, until, each, addresses))
                    .toList());
        }
    }

    private Draft draft(
            ReminderKind kind, @Nullable Instant until, Told told, Map<VisitLinks.Holder, String> addresses) {
        DueVisit visit = told.visit();
        Instant giveUp = until == null || visit.earliest().isBefore(until) ? visit.earliest() : until;
        ReminderWords.About about = new ReminderWords.About(
                Question.REMINDER,
                visit.key(kind, told.tenant().reference()),
                visit.reference(),
                visit.earliest(),
                giveUp);
        return words.say(
                about,
                told.tenant(),
                Objects.requireNonNull(told.telling().by(), "somebody is written to"),
                dateWords -> words.values(visit, dateWords),
                addresses.get(told.holder()));
    }
}
