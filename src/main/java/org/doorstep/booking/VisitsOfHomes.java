package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Visits of a few homes, whatever has become of them. Whoever asks sees to it that they are somebody's to know of. */
@ApplicationScoped
public class VisitsOfHomes {

    private static final int MOST = 50;

    @PersistenceContext
    EntityManager database;

    /** Those whose windows end after a moment, soonest first: one statement. */
    @Transactional
    public List<Appointment> endingAfter(Instant moment, Collection<Long> homes) {
        return homes.isEmpty()
                ? List.of()
                : database.createQuery(
                                "SELECT a FROM Appointment a JOIN FETCH a.operative WHERE a.propertyId IN :homes"
                                        + " AND a.latestArrival > :moment ORDER BY a.earliestArrival, a.id",
                                Appointment.class)
                        .setParameter("homes", homes)
                        .setParameter("moment", moment)
                        .setMaxResults(MOST)
                        .getResultList();
    }
}
