package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.InstantConverter;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/** Other names that people are known by, beside the one that the housing system holds. A member of staff made sure of each. */
@ApplicationScoped
public class KnownNames {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** Adds one; one that is known already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Person person, String name, Author by) {
        int added = database.createNativeQuery(
                        "INSERT IGNORE INTO person_known_as (person_id, name, added_at, added_by) VALUES (?, ?, ?, ?)")
                .setParameter(1, person.id())
                .setParameter(2, name)
                .setParameter(3, InstantConverter.toColumn(clock.instant()))
                .setParameter(4, by.name())
                .executeUpdate();
        if (added == 1) {
            audit.record(Deed.of(by, "person.known-as", person.reference()).forPerson(person.reference()));
        }
    }

    /** The other names of whoever has this rent account and was born on that day, by the row of the person: one statement. */
    public Map<Long, List<String>> of(String rentAccountKey, LocalDate born) {
        List<?> rows = database.createNativeQuery(
                        "SELECT k.person_id, k.name FROM tenancy t JOIN tenancy_member m ON m.tenancy_id = t.id"
                                + " JOIN person p ON p.id = m.person_id JOIN person_known_as k ON k.person_id = p.id"
                                + " WHERE t.rent_account_key = ? AND p.date_of_birth = ?")
                .setParameter(1, rentAccountKey)
                .setParameter(2, Date.valueOf(born))
                .getResultList();
        Map<Long, List<String>> names = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            names.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                    .add((String) row[1]);
        }
        return names;
    }
}
