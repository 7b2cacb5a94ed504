package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;

/** Finds and locks working days, and writes when somebody works on them. Those who plan a day read that with all else that stands in it. */
@ApplicationScoped
public class WorkingDays {

    @PersistenceContext
    EntityManager database;

    @Inject
    DiaryVersions diaries;

    /** Locks the days until the transaction ends, in the order of their ids, so that two who need the same two never wait in a ring. */
    public List<WorkingDay> lock(Collection<Long> ids) {
        return database.createQuery("SELECT d FROM WorkingDay d WHERE d.id IN :ids ORDER BY d.id", WorkingDay.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", true)
                .getResultList();
    }

    /** Makes a day that there is none of; nothing stands on it yet, so nobody else can wait for it. */
    public void make(long operativeId, LocalDate date, List<ShiftTime> shifts) {
        WorkingDay day = persisted(new WorkingDay(operativeId, date));
        database.flush();
        insert(day, shifts);
        diaries.changed(day);
    }

    /** Sets when an operative works on a date, and locks that day. */
    public WorkingDay work(long operativeId, LocalDate date, List<ShiftTime> shifts) {
        List<Long> known = ids(operativeId, date, date);
        WorkingDay day = known.isEmpty()
                ? persisted(new WorkingDay(operativeId, date))
                : lock(known).get(0);
        database.flush();
        database.createNativeQuery("DELETE FROM shift WHERE working_day_id = ?1")
                .setParameter(1, day.id())
                .executeUpdate();
        insert(day, shifts);
        diaries.changed(day);
        return day;
    }

    private void insert(WorkingDay day, List<ShiftTime> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        String rows = shifts.stream().map(shift -> "(?, ?, ?)").collect(Collectors.joining(", "));
        Query query =
                database.createNativeQuery("INSERT INTO shift (working_day_id, starts_at, ends_at) VALUES " + rows);
        int place = 1;
        for (ShiftTime shift : shifts) {
            query.setParameter(place++, day.id())
                    .setParameter(place++, InstantConverter.toColumn(shift.start()))
                    .setParameter(place++, InstantConverter.toColumn(shift.end()));
        }
        query.executeUpdate();
    }

    /**
     * Locks an operative's day, made where there is none, with the days beside it: a night shift or a block past midnight reaches
     * from one into the next.
     */
    public List<WorkingDay> lockAround(long operativeId, LocalDate date) {
        List<Long> known = ids(operativeId, date.minusDays(1), date.plusDays(1));
        List<WorkingDay> days = known.isEmpty() ? new ArrayList<>() : new ArrayList<>(lock(known));
        if (days.stream().noneMatch(day -> day.date().equals(date))) {
            days.add(persisted(new WorkingDay(operativeId, date)));
        }
        return days;
    }

    /** Locks an operative's day and those beside it, as far as there are any. */
    public List<WorkingDay> lockStanding(String badgeNumber, LocalDate date) {
        List<Long> known = database.createQuery(
                        "SELECT d.id FROM WorkingDay d, Operative o WHERE o.id = d.operativeId AND o.badgeNumber = :badge"
                                + " AND d.date BETWEEN :from AND :to",
                        Long.class)
                .setParameter("badge", badgeNumber)
                .setParameter("from", date.minusDays(1))
                .setParameter("to", date.plusDays(1))
                .getResultList();
        return known.isEmpty() ? List.of() : lock(known);
    }

    private List<Long> ids(long operativeId, LocalDate from, LocalDate to) {
        return database.createQuery(
                        "SELECT d.id FROM WorkingDay d WHERE d.operativeId = :operative AND d.date BETWEEN :from AND :to",
                        Long.class)
                .setParameter("operative", operativeId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private WorkingDay persisted(WorkingDay day) {
        database.persist(day);
        return day;
    }
}
