package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Since when there is a demo estate, and until when it is up to date, so that nothing that somebody has tried out since is undone. */
@ApplicationScoped
public class DemoDays {

    @PersistenceContext
    EntityManager database;

    /** The local date on which filling began: today, if it begins now. */
    @Transactional
    LocalDate firstDay(LocalDate today) {
        database.createNativeQuery("INSERT IGNORE INTO demo_estate (id, first_day) VALUES (1, ?1)")
                .setParameter(1, today)
                .executeUpdate();
        return date("first_day").orElse(today);
    }

    /** The local date on which it was last brought up to date; empty while it has not been filled. */
    @Transactional
    Optional<LocalDate> rolledOn() {
        return date("rolled_on");
    }

    @Transactional
    void rolled(LocalDate today) {
        database.createNativeQuery("UPDATE demo_estate SET rolled_on = ?1")
                .setParameter(1, today)
                .executeUpdate();
    }

    private Optional<LocalDate> date(String column) {
        List<?> found = database.createNativeQuery(
                        "SELECT " + column + " FROM demo_estate WHERE " + column + " IS NOT NULL")
                .getResultList();
        return found.stream().map(each -> ((Date) each).toLocalDate()).findFirst();
    }
}
