package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RentAccountNumber;

/** Finds the visits that a tenancy's end leaves without the people they were booked with. They are told, never dropped. */
@ApplicationScoped
public class VisitsAfterTenancies {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    /**
     * Coming visits at the homes of these tenancies after their last day, but for those that were made for somebody of a tenancy that
     * lasts longer.
     *
     * @return references by the key of the rent account, soonest first; a tenancy without such visits, or without an end, is left out
     */
    @Transactional
    public Map<String, List<String>> of(Collection<RentAccountNumber> accounts) {
        Map<String, List<String>> affected = new TreeMap<>();
        if (accounts.isEmpty()) {
            return affected;
        }
        database.createQuery(
                        "SELECT t.rentAccountKey, t.endDate, a FROM Tenancy t, Appointment a WHERE t.rentAccountKey IN :accounts"
                                + " AND t.endDate IS NOT NULL AND a.propertyId = t.property.id AND a.status IN :standing"
                                + " AND a.earliestArrival > :now AND NOT EXISTS (SELECT m.id FROM TenancyMember m"
                                + " WHERE m.person.id = a.bookedFor AND m.tenancy.property.id = a.propertyId"
                                + " AND (m.tenancy.endDate IS NULL OR m.tenancy.endDate > t.endDate)) ORDER BY a.earliestArrival",
                        Object[].class)
                .setParameter(
                        "accounts",
                        accounts.stream().map(RentAccountNumber::key).toList())
                .setParameter("standing", AppointmentStatus.STANDING)
                .setParameter("now", clock.instant())
                .getResultStream()
                .filter(row -> isAfter((LocalDate) row[1], (Appointment) row[2]))
                .forEach(row -> affected.merge(
                        (String) row[0], List.of(((Appointment) row[2]).reference()), VisitsAfterTenancies::both));
        return affected;
    }

    private boolean isAfter(LocalDate lastDay, Appointment appointment) {
        return dates.dateOf(appointment.window().earliest()).isAfter(lastDay);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
