package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
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
    @SuppressWarnings("unchecked")
    public List<Operative> of(Appointment appointment) {
        if (appointment.seats() == 1) {
            return List.of();
        }
        return database.createNativeQuery(
                        "SELECT o.* FROM operative o JOIN appointment_companion c ON c.operative_id = o.id"
                                + " WHERE c.appointment_id = ?1 ORDER BY o.badge_number",
                        Operative.class)
                .setParameter(1, appointment.id())
                .getResultList();
    }
}
