package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.DiaryVersions;
import org.doorstep.schedule.Grains;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.WorkingDay;

/**
 * Keeps the grains equal to the plan of booked visits. Only what changed is written: visits that are new, gone, or planned for another
 * moment of their windows. The unique key of the table refuses two visits in one grain, whatever was computed here.
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
        Map<String, Instant> was = before.bookedOnly().plannedArrivals();
        Map<String, Instant> is = after.bookedOnly().plannedArrivals();
        Map<String, PromisedVisit> visits = new HashMap<>();
        after.visits().forEach(visit -> visits.put(visit.key(), visit));
        Set<String> gone = new TreeSet<>();
        List<String> rows = new ArrayList<>();
        was.forEach((key, arrival) -> {
            if (!arrival.equals(is.get(key))) {
                gone.add(key.substring(1));
            }
        });
        is.forEach((key, arrival) -> {
            if (!arrival.equals(was.get(key))) {
                PromisedVisit visit = Objects.requireNonNull(visits.get(key));
                Grains.of(arrival, visit.onSite())
                        .forEach(grain ->
                                rows.add("(" + day.operativeId() + ", " + grain + ", " + key.substring(1) + ")"));
            }
        });
        if (!gone.isEmpty()) {
            erase(gone.stream().collect(Collectors.joining(", ")));
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
            erase(plan.visits().stream().map(visit -> visit.key().substring(1)).collect(Collectors.joining(", ")));
            replan(day, new DayPlan(plan.shifts(), List.of(), Duration.ZERO), plan);
        }
        return plan;
    }

    /** Takes a visit out of the plan of its locked day. */
    void remove(WorkingDay day, Appointment appointment) {
        DayPlan before = diary.planOf(day);
        replan(day, before, before.without(Diary.keyOf(appointment.id())));
    }

    private void erase(String appointmentIds) {
        database.createNativeQuery("DELETE FROM grain WHERE appointment_id IN (" + appointmentIds + ")")
                .executeUpdate();
    }
}
