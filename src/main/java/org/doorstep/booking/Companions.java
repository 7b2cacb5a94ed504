package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.schedule.Operative;

/** Keeps who comes to a visit beside the one who leads it. A visit by one alone costs no statement here. */
@ApplicationScoped
public class Companions {

    @PersistenceContext
    EntityManager database;

    /** Writes those who come along to a new visit, or to one whose old companions were {@linkplain #forget forgotten}. */
    void write(Appointment appointment, List<TakenDays.Taken> companions) {
        if (companions.isEmpty()) {
            return;
        }
        String rows = companions.stream()
                .map(each -> "(" + appointment.id() + ", " + each.day().operativeId() + ", "
                        + each.day().id() + ", " + each.onSite().toMinutes() + ", "
                        + each.fit().order() + ")")
                .collect(Collectors.joining(", "));
        database.createNativeQuery("INSERT INTO appointment_companion (appointment_id, operative_id, working_day_id,"
                        + " minutes, route_order) VALUES " + rows)
                .executeUpdate();
    }

    /** Takes them all out. */
    void forget(Appointment appointment) {
        if (appointment.seats() > 1) {
            database.createNativeQuery("DELETE FROM appointment_companion WHERE appointment_id = ?1")
                    .setParameter(1, appointment.id())
                    .executeUpdate();
        }
    }

    /** The ids of every working day on which an appointment stands, that of who leads it too. */
    Set<Long> daysOf(Appointment appointment) {
        Set<Long> days = new TreeSet<>(Set.of(appointment.workingDayId()));
        if (appointment.seats() > 1) {
            for (Object day : database.createNativeQuery(
                            "SELECT working_day_id FROM appointment_companion WHERE appointment_id = ?1")
                    .setParameter(1, appointment.id())
                    .getResultList()) {
                days.add(((Number) day).longValue());
            }
        }
        return days;
    }

    /** Who comes along, in the order of their badge numbers. */
    @Transactional
    public List<Operative> of(Appointment appointment) {
        return ofAll(List.of(appointment)).getOrDefault(appointment.id(), List.of());
    }

    /** The same of many, by appointment: two statements, and none where everybody comes alone. */
    @Transactional
    public Map<Long, List<Operative>> ofAll(List<Appointment> appointments) {
        String several = appointments.stream()
                .filter(appointment -> appointment.seats() > 1)
                .map(appointment -> String.valueOf(appointment.id()))
                .collect(Collectors.joining(", "));
        if (several.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<Long>> comes = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        "SELECT appointment_id, operative_id FROM appointment_companion WHERE appointment_id IN ("
                                + several + ")")
                .getResultList()) {
            Object[] columns = (Object[]) row;
            comes.computeIfAbsent(((Number) columns[0]).longValue(), id -> new HashSet<>())
                    .add(((Number) columns[1]).longValue());
        }
        Set<Long> all = comes.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (all.isEmpty()) {
            return Map.of();
        }
        List<Operative> operatives = database.createQuery(
                        "SELECT o FROM Operative o WHERE o.id IN :ids ORDER BY o.badgeNumber", Operative.class)
                .setParameter("ids", all)
                .getResultList();
        Map<Long, List<Operative>> along = new HashMap<>();
        comes.forEach((appointment, ids) -> along.put(
                appointment,
                operatives.stream().filter(each -> ids.contains(each.id())).toList()));
        return along;
    }
}
