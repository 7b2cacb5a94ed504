package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.booking.NobodyTold;
import org.doorstep.conversation.StaffTasks;
import org.doorstep.settings.PlainDates;
import org.doorstep.settings.WorkingCalendar;
import org.doorstep.tenancy.HomeContacts;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Has staff tell the tenant of a visit that could be told to nobody in writing: by letter while that comes in time, else by a call. That we cancelled one
 * is told by a call: they would wait at home for nobody.
 */
@ApplicationScoped
public class UntoldVisits {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    WorkingCalendar working;

    @Inject
    ReminderSettings settings;

    @Inject
    HomeContacts contacts;

    @Inject
    ReminderTasks tasks;

    @Inject
    StaffTasks staffTasks;

    void onNobodyTold(@Observes NobodyTold visit) {
        DueVisit told = DueVisit.of(visit.appointment());
        List<Tenant> tenants = contacts.at(List.of(told.home())).getOrDefault(told.home(), List.of());
        if (tenants.isEmpty()) {
            return;
        }
        Tenant to = Telling.of(told, tenants).to();
        Long person = to == null ? null : to.personId();
        boolean cancelled = visit.appointment().status().isCancelled();
        staffTasks.add(
                cancelled ? tasks.cancelled(told, person) : tasks.untold(told, person, isTimeForLetter(told, to)));
    }

    /** A letter to the home of whoever may be at risk could be opened by somebody else. */
    private boolean isTimeForLetter(DueVisit visit, @Nullable Tenant to) {
        LocalDate arrives = working.plusWorkingDays(dates.dateOf(clock.instant()), settings.letterWorkingDays());
        return (to == null || !to.mayBeAtRisk()) && arrives.isBefore(dates.dateOf(visit.earliest()));
    }
}
