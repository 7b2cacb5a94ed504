package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.account.SignedInPerson;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.tenancy.HomeAbsences;
import org.doorstep.tenancy.RentAccountNumber;

/** Finds the visits on days on which nobody can let us in. They are told, never dropped. */
@ApplicationScoped
public class VisitsWhileShut {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    HomeVisits visits;

    @Inject
    HomeAbsences absences;

    /** Those of a signed-in tenant, soonest first. */
    @Transactional
    public List<Appointment> of(SignedInPerson person) {
        return whileShut(visits.coming(person));
    }

    /** References of those at the home of a tenancy, soonest first. */
    @Transactional
    public List<String> of(RentAccountNumber account) {
        List<Appointment> coming = database.createQuery(
                        "SELECT a FROM Appointment a, Tenancy t WHERE t.rentAccountKey = :account"
                                + " AND a.propertyId = t.property.id AND a.status IN :standing AND a.latestArrival > :now"
                                + " ORDER BY a.earliestArrival",
                        Appointment.class)
                .setParameter("account", account.key())
                .setParameter("standing", AppointmentStatus.STANDING)
                .setParameter("now", clock.instant())
                .getResultList();
        return whileShut(coming).stream().map(Appointment::reference).toList();
    }

    private List<Appointment> whileShut(List<Appointment> atOneHome) {
        if (atOneHome.isEmpty()) {
            return List.of();
        }
        LocalDate last = dateOf(atOneHome.get(atOneHome.size() - 1));
        List<AbsenceSpan> shut = absences.shutAt(atOneHome.get(0).propertyId(), dateOf(atOneHome.get(0)), last);
        return atOneHome.stream()
                .filter(visit -> shut.stream().anyMatch(span -> span.covers(dateOf(visit))))
                .toList();
    }

    private LocalDate dateOf(Appointment visit) {
        return dates.dateOf(visit.window().earliest());
    }
}
