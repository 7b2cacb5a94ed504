package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is there already, whoever put it there: one statement a kind, so that a start with everything in place costs next to nothing. It
 * only reads. A day on which somebody has cleared all shifts is there too.
 */
@ApplicationScoped
public class StandingEstate {

    /** An operative's local day. */
    record Day(String badge, LocalDate date) {}

    @PersistenceContext
    EntityManager database;

    /** Those of these UPRNs that are known. */
    @Transactional
    Set<String> homes(Collection<String> uprns) {
        return those("SELECT p.uprn FROM Property p WHERE p.uprn IN :wanted", uprns);
    }

    /** Those of these rent account keys that are known. */
    @Transactional
    Set<String> rentAccounts(Collection<String> keys) {
        return those("SELECT t.rentAccountKey FROM Tenancy t WHERE t.rentAccountKey IN :wanted", keys);
    }

    /** Those of these badge numbers that are known. */
    @Transactional
    Set<String> badges(Collection<String> badges) {
        return those("SELECT o.badgeNumber FROM Operative o WHERE o.badgeNumber IN :wanted", badges);
    }

    /** Those of these works orders that are known, whatever became of them. */
    @Transactional
    Set<String> worksOrders(Collection<String> references) {
        return those("SELECT w.reference FROM WorksOrder w WHERE w.reference IN :wanted", references);
    }

    /** Those of these works orders that a visit was ever booked for, whatever became of it. */
    @Transactional
    Set<String> everBooked(Collection<String> references) {
        return those(
                "SELECT x.order.reference FROM Appointment a JOIN a.work x WHERE x.order.reference IN :wanted",
                references);
    }

    /** The days of these operatives that somebody has set. */
    @Transactional
    Set<Day> days(Collection<String> badges, LocalDate from, LocalDate to) {
        return database.createQuery(
                        "SELECT o.badgeNumber, d.date FROM WorkingDay d JOIN Operative o ON o.id = d.operativeId"
                                + " WHERE o.badgeNumber IN :badges AND d.date BETWEEN :from AND :to",
                        Object[].class)
                .setParameter("badges", badges)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new Day((String) row[0], (LocalDate) row[1]))
                .collect(Collectors.toSet());
    }

    private Set<String> those(String query, Collection<String> wanted) {
        return new HashSet<>(database.createQuery(query, String.class)
                .setParameter("wanted", wanted)
                .getResultList());
    }
}
