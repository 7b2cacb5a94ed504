package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.SignedInPerson;
import org.doorstep.settings.PlainDates;
import org.doorstep.works.WorksOrder;

/**
 * What a signed-in tenant may see of their home's visits: those of their own tenancy's time at their own home, without what is private to
 * another. A representative sees what is private to their tenant only where they may do everything. What is not theirs is not found, whoever's it is.
 */
@ApplicationScoped
public class HomeVisits {

    /**
     * A works order is theirs unless it is private to another, or to nobody yet; or a visit for it, standing or over, is private to another:
     * what somebody has kept to themselves once is not shown to others by its next visit.
     */
    private static final String THEIRS =
            "(w.privateTo = :person OR w.privateTo IS NULL AND w.visitType.privateByDefault = FALSE)"
                    + " AND NOT EXISTS (SELECT p.id FROM Appointment p JOIN p.work y WHERE y.order = w AND p.privateTo <> :person)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Appointments appointments;

    /** Visits that are still to come, soonest first. */
    @Transactional
    public List<Appointment> coming(SignedInPerson person) {
        return database.createQuery(
                        "SELECT a FROM Appointment a JOIN FETCH a.operative WHERE a.propertyId = :home AND a.status IN :standing"
                                + " AND (a.privateTo IS NULL OR a.privateTo = :person) AND a.latestArrival > :now ORDER BY a.earliestArrival",
                        Appointment.class)
                .setParameter("home", person.propertyId())
                .setParameter("person", person.privateEyes())
                .setParameter("standing", AppointmentStatus.STANDING)
                .setParameter("now", clock.instant())
                .getResultStream()
                .filter(each -> isTheirs(each, person))
                .toList();
    }

    /** The newest visit since then that found nobody at home. */
    @Transactional
    public Optional<Appointment> findLastMissed(SignedInPerson person, Instant since) {
        return database.createQuery(
                        "SELECT a FROM Appointment a WHERE a.propertyId = :home AND a.status = org.doorstep.booking.AppointmentStatus.MISSED"
                                + " AND a.earliestArrival > :since ORDER BY a.earliestArrival DESC",
                        Appointment.class)
                .setParameter("home", person.propertyId())
                .setParameter("since", since)
                .getResultStream()
                .filter(each -> isTheirs(each, person))
                .findFirst();
    }

    /** Open works orders that nobody has booked, the most pressing first. */
    @Transactional
    public List<WorksOrder> needed(SignedInPerson person) {
        return needed(person.propertyId(), person.privateEyes());
    }

    /**
     * The same for a tenant who is known by their number.
     *
     * @param home its row
     * @param person their row: what is private to another is not theirs
     */
    @Transactional
    public List<WorksOrder> needed(long home, long person) {
        return database.createQuery(
                        "SELECT w FROM WorksOrder w JOIN FETCH w.visitType JOIN FETCH w.trade WHERE w.propertyId = :home"
                                + " AND w.state = org.doorstep.works.WorksOrderState.OPEN AND " + THEIRS
                                + " AND NOT EXISTS (SELECT x.openOrder FROM Appointment a JOIN a.work x WHERE x.openOrder = w.id)"
                                + " ORDER BY CASE WHEN w.due IS NULL THEN 1 ELSE 0 END, w.due, w.reference",
                        WorksOrder.class)
                .setParameter("home", home)
                .setParameter("person", person)
                .getResultList();
    }

    /** This appointment, if it is theirs. */
    @Transactional
    public Optional<Appointment> find(SignedInPerson person, String reference) {
        return appointments.find(reference).filter(each -> isTheirs(each, person));
    }

    /** This works order, if it is at their home and open. */
    @Transactional
    public Optional<WorksOrder> findOrder(SignedInPerson person, String reference) {
        return database.createQuery(
                        "SELECT w FROM WorksOrder w JOIN FETCH w.visitType JOIN FETCH w.trade WHERE w.reference = :reference"
                                + " AND w.propertyId = :home AND w.state = org.doorstep.works.WorksOrderState.OPEN"
                                + " AND " + THEIRS,
                        WorksOrder.class)
                .setParameter("reference", reference)
                .setParameter("home", person.propertyId())
                .setParameter("person", person.privateEyes())
                .getResultStream()
                .findFirst();
    }

    private boolean isTheirs(Appointment appointment, SignedInPerson person) {
        return appointment.propertyId() == person.propertyId()
                && appointment.isOpenTo(person.privateEyes())
                && !dates.dateOf(appointment.window().earliest()).isBefore(person.since());
    }
}
