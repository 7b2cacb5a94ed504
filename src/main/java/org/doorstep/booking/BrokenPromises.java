package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.schedule.WorkingDays;

/** Plans a locked day anew after its hours changed, and finds the visits that it can no longer keep. They are told of, never dropped. */
@ApplicationScoped
public class BrokenPromises {

    @PersistenceContext
    EntityManager database;

    @Inject
    WorkingDays workingDays;

    @Inject
    GrainLedger grains;

    /** References of the standing appointments of these days whose promise can no longer be kept, by day and time. */
    List<String> after(List<WorkingDay> days) {
        database.flush();
        Set<Long> promised = promised(days);
        return days.stream()
                .filter(day -> promised.contains(day.id()))
                .flatMap(day -> affected(day, grains.rewrite(day).broken()).stream())
                .toList();
    }

    /** Those of these locked days in which anything stands: six weeks of a new diary have nothing to be planned anew. */
    private Set<Long> promised(List<WorkingDay> days) {
        if (days.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.createQuery(
                        "SELECT DISTINCT a.workingDayId FROM Appointment a WHERE a.workingDayId IN :days AND a.status IN :standing",
                        Long.class)
                .setParameter("days", days.stream().map(WorkingDay::id).toList())
                .setParameter("standing", AppointmentStatus.STANDING)
                .getResultList());
    }

    /** The same for a day that stands as it is, and those beside it. */
    List<String> around(String badgeNumber, LocalDate date) {
        return after(workingDays.lockStanding(badgeNumber, date));
    }

    private List<String> affected(WorkingDay day, Set<String> broken) {
        if (broken.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "SELECT a FROM Appointment a WHERE a.workingDayId = :day AND a.status IN :standing ORDER BY a.earliestArrival",
                        Appointment.class)
                .setParameter("day", day.id())
                .setParameter("standing", AppointmentStatus.STANDING)
                .getResultStream()
                .filter(each -> broken.contains(Diary.keyOf(each.id())))
                .map(Appointment::reference)
                .toList();
    }
}
