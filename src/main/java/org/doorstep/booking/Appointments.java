package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.schedule.Operative;
import org.doorstep.works.WorksOrder;

/** Finds appointments. */
@ApplicationScoped
public class Appointments {

    @PersistenceContext
    EntityManager database;

    @Inject
    Companions companions;

    @Transactional
    public Optional<Appointment> find(String reference) {
        return database.createQuery(
                        "SELECT a FROM Appointment a JOIN FETCH a.operative WHERE a.reference = :reference",
                        Appointment.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Those of the references that are known, by reference: two statements. */
    @Transactional
    public Map<String, ToldAppointment> findAll(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return tell(database.createQuery(
                                "SELECT a FROM Appointment a JOIN FETCH a.operative WHERE a.reference IN :references",
                                Appointment.class)
                        .setParameter("references", references)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(each -> each.appointment().reference(), each -> each));
    }

    /** The same, in the same order, with what is told of them: one statement, where each would otherwise read its own. */
    List<ToldAppointment> tell(List<Appointment> appointments) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> orders = new HashMap<>();
        // Ordered here: sorted by the database, the rows would sometimes go through a table of their own first.
        database.createQuery(
                        "SELECT a.id, w.order.reference, w.order.id FROM Appointment a JOIN a.work w WHERE a.id IN :ids",
                        Object[].class)
                .setParameter("ids", appointments.stream().map(Appointment::id).toList())
                .getResultStream()
                .sorted(Comparator.comparing(row -> (Long) row[2]))
                .forEach(row -> orders.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        Map<Long, List<Operative>> along = companions.ofAll(appointments);
        return appointments.stream()
                .map(each -> new ToldAppointment(
                        each, orders.getOrDefault(each.id(), List.of()), along.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** One by itself, whose works orders are at hand. */
    public ToldAppointment tell(Appointment appointment) {
        return new ToldAppointment(appointment, ordersOf(appointment), companions.of(appointment));
    }

    /** What became of these appointments, by their rows, each in order: one statement. */
    @Transactional
    public Map<Long, List<AppointmentChange>> historiesOf(Collection<Appointment> appointments) {
        if (appointments.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT e FROM AppointmentEvent e WHERE e.appointmentId IN :appointments ORDER BY e.id",
                        AppointmentEvent.class)
                .setParameter(
                        "appointments",
                        appointments.stream().map(Appointment::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        AppointmentEvent::appointmentId,
                        Collectors.collectingAndThen(Collectors.toList(), AppointmentChange::chain)));
    }

    /** What became of an appointment, in order. */
    @Transactional
    public List<AppointmentChange> historyOf(Appointment appointment) {
        return AppointmentChange.chain(database.createQuery(
                        "SELECT e FROM AppointmentEvent e WHERE e.appointmentId = :appointment ORDER BY e.id",
                        AppointmentEvent.class)
                .setParameter("appointment", appointment.id())
                .getResultList());
    }

    /** When it was booked, or last moved or cancelled: what is told of it later, as an outcome, changes nothing about it. */
    @Transactional
    public Instant changedAt(Appointment appointment) {
        return database.createQuery(
                        "SELECT e.happenedAt FROM AppointmentEvent e WHERE e.appointmentId = :appointment AND e.changeNumber = :change ORDER BY e.id",
                        Instant.class)
                .setParameter("appointment", appointment.id())
                .setParameter("change", appointment.changeNumber())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Lets the works orders of an appointment that is over be booked again. In one statement: an element collection is read, erased and written anew. */
    void releaseOrdersOf(Appointment appointment) {
        database.createNativeQuery("UPDATE appointment_work SET open_order = NULL WHERE appointment_id = ?1")
                .setParameter(1, appointment.id())
                .executeUpdate();
    }

    /** What a hold became already: a double click, a refresh, the back button. */
    Optional<Appointment> madeFrom(SlotHold hold) {
        return Optional.ofNullable(hold.appointment()).flatMap(this::find);
    }

    static List<String> ordersOf(Appointment appointment) {
        return appointment.worksOrders().stream().map(WorksOrder::reference).toList();
    }
}
