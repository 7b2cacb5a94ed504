package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentStatus;

/** Finds what came of the works orders of visits that are over. */
@ApplicationScoped
public class VisitOutcomes {

    private static final String TOLD =
            "SELECT t.appointmentId, o.order.reference, o.outcome, o.note, o.counts, o.notCountedBecause"
                    + " FROM VisitAttempt t JOIN t.outcomes o WHERE t.appointmentId IN :appointments ORDER BY o.order.id";

    @PersistenceContext
    EntityManager database;

    /** What came of each works order of an appointment, in the order in which they came in; nothing until a visit ends it. */
    @Transactional
    public List<OrderOutcome> of(Appointment appointment) {
        return ofAll(List.of(appointment)).getOrDefault(appointment.id(), List.of());
    }

    /** The same of many, by their rows: one statement, or none where no visit has ended any of them. */
    @Transactional
    public Map<Long, List<OrderOutcome>> ofAll(Collection<Appointment> appointments) {
        List<Long> ended = appointments.stream()
                .filter(each -> AppointmentStatus.OUTCOMES.contains(each.status()))
                .map(Appointment::id)
                .toList();
        if (ended.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(TOLD, Object[].class)
                .setParameter("appointments", ended)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(VisitOutcomes::outcome, Collectors.toList())));
    }

    private static OrderOutcome outcome(Object[] row) {
        return new OrderOutcome(
                (String) row[1], (Outcome) row[2], (String) row[3], (Boolean) row[4], (NotCounted) row[5]);
    }
}
