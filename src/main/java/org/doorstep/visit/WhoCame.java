package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.account.SignedInPerson;
import org.doorstep.schedule.Operative;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/** Finds who was in a tenant's home before and may come again. */
@ApplicationScoped
public class WhoCame {

    /** In their own tenancy's time, to no visit that is private to another, and who still works here. */
    private static final String BEFORE = "SELECT o.* FROM operative o WHERE o.id IN ("
            + "SELECT v.operative_id FROM past_visit v WHERE v.property_id = ?1 AND v.earliest_arrival >= ?2"
            + " AND v.outcome IN ('COMPLETED', 'FURTHER_VISIT') AND (v.person_id IS NULL OR v.person_id = ?3)"
            + " UNION SELECT t.operative_id FROM appointment a JOIN visit_attempt t ON t.appointment_id = a.id"
            + " WHERE a.property_id = ?1 AND a.earliest_arrival >= ?2 AND a.status IN ('COMPLETED', 'FURTHER_VISIT')"
            + " AND (a.private_to IS NULL OR a.private_to = ?3))"
            + " AND EXISTS (SELECT 1 FROM working_day d WHERE d.operative_id = o.id AND d.work_date >= ?4)"
            + " ORDER BY o.name, o.badge_number";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    /** By name. */
    @Transactional
    public List<Operative> to(SignedInPerson person) {
        List<Operative> came = new ArrayList<>();
        for (Object operative : database.createNativeQuery(BEFORE, Operative.class)
                .setParameter(1, person.propertyId())
                .setParameter(
                        2,
                        InstantConverter.toColumn(
                                person.since().atStartOfDay(landlord.getZone()).toInstant()))
                .setParameter(3, person.privateEyes())
                .setParameter(4, dates.dateOf(clock.instant()))
                .getResultList()) {
            came.add((Operative) operative);
        }
        return came;
    }
}
