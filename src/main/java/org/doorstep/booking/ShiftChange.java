package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Retried;
import org.doorstep.schedule.Operative;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.schedule.WorkingDays;

/** Sets when an operative works on a date. Visits that can no longer be kept are answered, never dropped. */
@ApplicationScoped
public class ShiftChange {

    @PersistenceContext
    EntityManager database;

    @Inject
    OperativeRegister operatives;

    @Inject
    WorkingDays workingDays;

    @Inject
    GrainLedger grains;

    /**
     * Sets the shifts of a local date.
     *
     * @param shifts none: not working
     * @return references of the standing appointments whose promise these hours cannot keep; empty where the operative is not known
     */
    @Retried
    @Transactional
    public Optional<List<String>> put(String badgeNumber, LocalDate date, List<ShiftTime> shifts) {
        Optional<Operative> operative = operatives.find(badgeNumber);
        return operative.map(found -> {
            WorkingDay day = workingDays.work(found, date, shifts);
            database.flush();
            return affected(day, grains.rewrite(day).broken());
        });
    }

    private List<String> affected(WorkingDay day, Set<String> broken) {
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
