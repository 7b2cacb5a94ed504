package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Visits to come to a home, as staff see them. */
@ApplicationScoped
public class ComingVisits {

    private static final int MOST = 20;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Soonest first. */
    @Transactional
    public List<Appointment> at(long propertyId) {
        return database.createQuery(
                        "SELECT a FROM Appointment a WHERE a.propertyId = :home AND a.status IN :standing"
                                + " AND a.latestArrival > :now ORDER BY a.earliestArrival",
                        Appointment.class)
                .setParameter("home", propertyId)
                .setParameter("standing", AppointmentStatus.STANDING)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultList();
    }
}
