package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.DiaryVersions;
import org.doorstep.schedule.WorkingDay;

/**
 * Keeps the grains equal to the plan of booked visits. Only what changed is written: visits that are new, gone, or planned for another
 * moment of their windows or by another way. The unique key of the table refuses two visits in one grain, whatever was computed here.
 */
@ApplicationScoped
public class GrainLedger {

    @PersistenceContext
    EntityManager database;

    @Inject
    Diary diary;

    @Inject
    DiaryVersions diaries;

    /** Writes the change of one locked day's plan and counts the versions on. */
    void replan(WorkingDay day, DayPlan before, DayPlan after) {
        database.flush();
        Map<String, List<Integer>> was = before.bookedOnly().grains();
        Map<String, List<Integer>> is = after.bookedOnly().grains();
        Set<String> gone = new TreeSet<>();
        List<String> rows = new ArrayList<>();
        was.forEach((key, grains) -> {
            if (!grains.equals(is.get(key))) {
                gone.add(key.substring(1));
            }
        });
        is.forEach((key, grains) -> {
            if (!grains.equals(was.get(key))) {
                grains.forEach(
                        grain -> rows.add("(" + day.operativeId() + ", " + grain + ", " + key.substring(1) + ")"));
            }
        });
        if (!gone.isEmpty()) {
            erase(day, String.join(", ", gone));
        }
        if (!rows.isEmpty()) {
            database.createNativeQuery(
                            "INSERT INTO grain (operative_id, grain, appointment_id) VALUES " + String.join(", ", rows))
                    .executeUpdate();
        }
        diaries.changed(day);
    }

    /** Writes the grains of a locked day anew after its shifts changed: the same promises may be planned for other moments. */
    DayPlan rewrite(WorkingDay day) {
        DayPlan plan = diary.planOf(day).bookedOnly();
        if (!plan.visits().isEmpty()) {
            erase(
                    day,
                    plan.visits().stream()
                            .map(visit -> visit.key().substring(1))
                            .collect(Collectors.joining(", ")));
            replan(day, plan.empty(), plan);
        }
        return plan;
    }

    /** Takes a visit out of the plans of its locked days. */
    void remove(List<WorkingDay> days, Appointment appointment) {
        for (WorkingDay day : days) {
            DayPlan before = diary.planOf(day);
            replan(day, before, before.without(Diary.keyOf(appointment.id())));
        }
    }

    /** Puts a visit into the plans of the days that were taken for it. */
    void add(TakenDays taken, Appointment appointment) {
        for (TakenDays.Taken each : taken.seats()) {
            replan(
                    each.day(),
                    each.open().standing(),
                    each.open()
                            .plan()
                            .with(each.promise(
                                    Diary.keyOf(appointment.id()), appointment.window(), true, appointment.place())));
        }
    }

    private void erase(WorkingDay day, String appointmentIds) {
        database.createNativeQuery("DELETE FROM grain WHERE appointment_id IN (" + appointmentIds
                        + ") AND operative_id = " + day.operativeId())
                .executeUpdate();
    }
}
