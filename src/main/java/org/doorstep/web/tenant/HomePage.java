package org.doorstep.web.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.EarlierWishes;
import org.doorstep.booking.HomeVisits;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotHolds;
import org.doorstep.conversation.TenantMessages;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.HomeAbsences;
import org.doorstep.web.CurrentPerson;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.doorstep.works.WorksOrder;
import org.jspecify.annotations.Nullable;

/** tenant/home: the next visit, what needs one, what was left half done, and whether nobody is at home. */
@Named
@RequestScoped
public class HomePage {

    /**
     * A job that needs a visit.
     *
     * @param first whether its button is the page's one solid button
     */
    public record Need(
            int number, String name, String about, String address, boolean overdue, String due, boolean first) {}

    @Inject
    Clock clock;

    @Inject
    CurrentPerson person;

    @Inject
    PlainDates dates;

    @Inject
    Words words;

    @Inject
    HomeVisits visits;

    @Inject
    SlotHolds holds;

    @Inject
    UnfinishedWords unfinishedWords;

    @Inject
    HomeAbsences absences;

    @Inject
    AwayWords awayWords;

    @Inject
    EarlierWishes earlier;

    @Inject
    TenantMessages messages;

    private List<Appointment> coming = List.of();
    private final List<Need> needed = new ArrayList<>();
    private Optional<SlotHold> unfinished = Optional.empty();
    private String away = "";
    private boolean waitingForSooner;

    @PostConstruct
    void load() {
        coming = visits.coming(person.getWho());
        waitingForSooner = !coming.isEmpty()
                && earlier.find(coming.get(0), person.getWho().personId()).isPresent();
        unfinished = holds.findUnfinished(person.getWho().holdOwner());
        away = absences.find(person.getWho().tenancyId())
                .map(absence -> awayWords.sentence(absence, person.getWho()))
                .orElse("");
        LocalDate today = dates.dateOf(clock.instant());
        for (WorksOrder order : visits.needed(person.getWho())) {
            needed.add(need(order, today));
        }
    }

    private Need need(WorksOrder order, LocalDate today) {
        boolean overdue = order.isOverdueOn(today);
        LocalDate due = order.dueBy();
        String dueInWords = due == null ? "" : dates.date(due);
        String key = overdue ? "tenant_home.need.late" : due == null ? "tenant_home.need" : "tenant_home.need.due";
        String takes = dates.howLong(order.onSite().toMinutes());
        return new Need(
                needed.size() + 1,
                order.visitType().name(),
                words.of(key, order.visitType().shortReason(), takes, dueInWords),
                Exchange.escaped(order.reference()),
                overdue,
                dueInWords,
                needed.isEmpty() && unfinished.isEmpty());
    }

    public @Nullable Appointment getNext() {
        return coming.isEmpty() ? null : coming.get(0);
    }

    /** "Priya Sharma is coming.", and whether others come along. */
    public String getComing() {
        Appointment next = coming.get(0);
        int others = next.seats() - 1;
        String key =
                switch (others) {
                    case 0 -> "tenant_home.coming";
                    case 1 -> "tenant_home.coming.two";
                    default -> "tenant_home.coming.more";
                };
        return words.of(key, next.operative().name(), others);
    }

    /** Whether they are to be told of a time that is sooner than the next visit. */
    public boolean isWaitingForSooner() {
        return waitingForSooner;
    }

    public List<Appointment> getLater() {
        return coming.isEmpty() ? List.of() : coming.subList(1, coming.size());
    }

    public List<Need> getNeeded() {
        return needed;
    }

    public boolean isNothing() {
        return coming.isEmpty() && needed.isEmpty();
    }

    /** When nobody is at home, in a sentence; empty where nobody told us so. */
    public String getAway() {
        return away;
    }

    /** They have just told us that somebody is at home again. */
    public boolean isBack() {
        return away.isEmpty() && !Exchange.asked("back").isEmpty();
    }

    /** "Messages (2 new)"; empty where they are not for whoever is signed in. */
    public String getMessages() {
        if (!person.may("/tenant/messages")) {
            return "";
        }
        long fresh = messages.countNew(person.getWho());
        return fresh == 0 ? words.of("tenant_messages.heading") : words.of("tenant_home.messages.new", fresh);
    }

    public boolean isUnfinished() {
        return unfinished.isPresent();
    }

    public String getUnfinishedWhen() {
        return unfinished.map(unfinishedWords::chosen).orElse("");
    }

    /** Where it is carried on: the page that asks to check, with all that was chosen and wished for. */
    public String getUnfinishedAddress() {
        return unfinished.map(UnfinishedWords::checkAddress).orElse("");
    }

    /** Where another time is chosen for the same job, in the same way; empty while the time is kept. */
    public String getUnfinishedAnew() {
        return unfinished
                .filter(hold -> !hold.isLive(clock.instant()))
                .map(UnfinishedWords::timesAddress)
                .orElse("");
    }
}
