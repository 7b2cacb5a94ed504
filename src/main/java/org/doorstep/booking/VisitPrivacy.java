package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.OutdatedMessages;
import org.doorstep.works.WorksOrder;

/**
 * One tenant keeps a visit of theirs from the others of the home, or shows it to them. Nobody is told of that. It is kept for the trail, and in
 * no history that another tenant reads.
 */
@ApplicationScoped
public class VisitPrivacy {

    @PersistenceContext
    EntityManager database;

    @Inject
    HomeVisits visits;

    @Inject
    OutdatedMessages outdated;

    @Inject
    AuditTrail audit;

    /** Whether this visit is this tenant's to keep to themselves, or to show to the others. */
    public boolean isTheirsToSay(Appointment appointment, SignedInPerson person) {
        return appointment.status().isStanding()
                && Objects.equals(appointment.bookedFor(), person.personId())
                && appointment.worksOrders().stream().map(WorksOrder::privateTo).allMatch(Objects::isNull);
    }

    /** From now on no other tenant finds it. Saying it twice changes nothing; false where it is not theirs to say. */
    @Retried
    @Transactional
    public boolean keep(SignedInPerson person, String reference, Author by) {
        Optional<Appointment> found = find(person, reference);
        found.filter(each -> each.privateTo() == null).ifPresent(each -> keep(each, person.personId(), by));
        return found.isPresent();
    }

    /** From now on every tenant of the home finds it. */
    @Retried
    @Transactional
    public boolean share(SignedInPerson person, String reference, Author by) {
        Optional<Appointment> found = find(person, reference);
        found.filter(each -> each.privateTo() != null).ifPresent(each -> {
            each.share();
            record(each, "appointment.share", by);
        });
        return found.isPresent();
    }

    /** The visits of a works order that has become private become private too, those that are over as well. */
    @Retried
    @Transactional
    public void follow(String worksOrder, Author by) {
        List<Object[]> served = database.createQuery(
                        "SELECT a, o.privateTo FROM Appointment a JOIN a.work w JOIN w.order o WHERE o.reference = :order"
                                + " AND o.privateTo IS NOT NULL AND (a.privateTo IS NULL OR a.privateTo <> o.privateTo)",
                        Object[].class)
                .setParameter("order", worksOrder)
                .getResultList();
        served.forEach(row -> keep((Appointment) row[0], (Long) row[1], by));
    }

    private Optional<Appointment> find(SignedInPerson person, String reference) {
        return visits.find(person, reference).filter(each -> isTheirsToSay(each, person));
    }

    private void keep(Appointment appointment, long person, Author by) {
        appointment.keepPrivateTo(person);
        database.createQuery("DELETE FROM EarlierWish w WHERE w.appointmentId = :appointment AND w.personId <> :person")
                .setParameter("appointment", appointment.id())
                .setParameter("person", person)
                .executeUpdate();
        outdated.withdrawFromOthers(appointment.reference(), person);
        record(appointment, "appointment.keep-private", by);
    }

    private void record(Appointment appointment, String action, Author by) {
        audit.record(Deed.of(by, action, appointment.reference()).toldToOthers());
    }
}
