package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Finds and locks working days. */
@ApplicationScoped
public class WorkingDays {

    @PersistenceContext
    EntityManager database;

    /** Locks the days until the transaction ends, in the order of their ids, so that two who need the same two never wait in a ring. */
    public List<WorkingDay> lock(Collection<Long> ids) {
        return database.createQuery("SELECT d FROM WorkingDay d WHERE d.id IN :ids ORDER BY d.id", WorkingDay.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", true)
                .getResultList();
    }

    /** Sets when an operative works on a date, and locks that day. */
    public WorkingDay work(Operative operative, LocalDate date, List<ShiftTime> shifts) {
        List<Long> known = database.createQuery(
                        "SELECT d.id FROM WorkingDay d WHERE d.operativeId = :operative AND d.date = :date", Long.class)
                .setParameter("operative", operative.id())
                .setParameter("date", date)
                .getResultList();
        WorkingDay day = known.isEmpty()
                ? persisted(new WorkingDay(operative.id(), date))
                : lock(known).get(0);
        day.work(shifts.stream().sorted().toList());
        return day;
    }

    private WorkingDay persisted(WorkingDay day) {
        database.persist(day);
        return day;
    }
}
