package org.doorstep.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.WorkingCalendar;

/** Finds what the law of the landlord's nation says of visits. */
@ApplicationScoped
public class LegalLimits {

    @PersistenceContext
    EntityManager database;

    @Inject
    Landlord landlord;

    @Inject
    WorkingCalendar calendar;

    /** What stands now: one statement. */
    LegalDueDates dueDates() {
        return new LegalDueDates(
                database.createQuery("SELECT l FROM LegalLimit l", LegalLimit.class)
                        .getResultList(),
                landlord,
                calendar);
    }
}
