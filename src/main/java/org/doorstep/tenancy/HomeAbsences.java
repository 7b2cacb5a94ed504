package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** Knows when nobody is at home, and how we get in then. */
@ApplicationScoped
public class HomeAbsences {

    /** An absence counts while its tenancy lasts: who lives there next is at home. */
    private static final String SHUT =
            "SELECT GREATEST(a.first_date, t.start_date), a.last_date, t.end_date FROM tenancy t"
                    + " JOIN home_absence a ON a.standing_for = t.id WHERE t.property_id = ? AND a.let_in = 'NOBODY'"
                    + " AND a.first_date <= ? AND t.start_date <= ? AND (a.last_date IS NULL OR a.last_date >= GREATEST(?, t.start_date))"
                    + " AND (t.end_date IS NULL OR t.end_date >= GREATEST(?, a.first_date)) ORDER BY 1";

    @PersistenceContext
    EntityManager database;

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    /**
     * When nobody can let us into a home: one statement. A key holder or a consent keeps a home open.
     *
     * @param from the first local date that is asked about
     * @param to the last one
     * @return spans that meet these dates, whole, the earliest first
     */
    public List<AbsenceSpan> shutAt(long propertyId, LocalDate from, LocalDate to) {
        return Rows.of(connections, SHUT, List.of(propertyId, to, to, from, from), HomeAbsences::span);
    }

    private static AbsenceSpan span(ResultSet row) throws SQLException {
        LocalDate last = row.getObject(2, LocalDate.class);
        LocalDate end = row.getObject(3, LocalDate.class);
        return new AbsenceSpan(row.getObject(1, LocalDate.class), earlier(last, end));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** How we get in on a local date; empty where nobody said that they are away on it. */
    @Transactional
    public Optional<WayIn> whoLetsUsIn(long propertyId, LocalDate date) {
        return database.createQuery(
                        "SELECT a FROM HomeAbsence a WHERE a.standingFor IS NOT NULL AND a.tenancy.property.id = :home"
                                + " AND a.firstDate <= :date AND (a.lastDate IS NULL OR a.lastDate >= :date)"
                                + " AND a.tenancy.startDate <= :date"
                                + " AND (a.tenancy.endDate IS NULL OR a.tenancy.endDate >= :date) ORDER BY a.saidAt DESC",
                        HomeAbsence.class)
                .setParameter("home", propertyId)
                .setParameter("date", date)
                .getResultStream()
                .map(absence -> new WayIn(absence.lettingIn(), absence.saidBy(), absence.saidAt()))
                .findFirst();
    }

    /** What stands for a tenancy, unless it is over. */
    @Transactional
    public Optional<HomeAbsence> find(long tenancyId) {
        LocalDate today = dates.dateOf(clock.instant());
        return database.createQuery("SELECT a FROM HomeAbsence a WHERE a.standingFor = :tenancy", HomeAbsence.class)
                .setParameter("tenancy", tenancyId)
                .getResultStream()
                .filter(absence -> !absence.span().isOverOn(today))
                .findFirst();
    }

    /** What others are told of those of these tenancies that are away, or will be, by the key of the rent account: one statement. */
    @Transactional
    public Map<String, ToldAbsence> told(Collection<String> rentAccountKeys) {
        if (rentAccountKeys.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT a FROM HomeAbsence a JOIN FETCH a.tenancy WHERE a.standingFor IS NOT NULL"
                                + " AND a.tenancy.rentAccountKey IN :keys AND (a.lastDate IS NULL OR a.lastDate >= :today)",
                        HomeAbsence.class)
                .setParameter("keys", rentAccountKeys)
                .setParameter("today", dates.dateOf(clock.instant()))
                .getResultStream()
                .collect(Collectors.toMap(
                        absence -> absence.tenancy().rentAccountKey(),
                        absence -> new ToldAbsence(
                                absence.tenancy().rentAccountNumber(),
                                absence.span(),
                                absence.lettingIn().kind() != LettingIn.Kind.NOBODY)));
    }
}
