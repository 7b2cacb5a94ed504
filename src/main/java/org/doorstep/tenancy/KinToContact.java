package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;

/** Who of those whom a tenant named may be contacted about something, in the order in which the tenant wants them tried. */
@ApplicationScoped
public class KinToContact {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /**
     * Those who may be. Nobody where a safety flag stands; nobody who was withdrawn, whom the tenant has not confirmed within a year, who
     * was named for other things, or who is reached where it would be unsafe to reach the tenant. Asking is recorded, with what for.
     *
     * @param by who is going to contact them
     */
    @Transactional
    public List<NextOfKin> of(String personReference, WhatFor whatFor, Author by) {
        audit.record(Deed.of(by, "kin.read", personReference)
                .forPerson(personReference)
                .remarking("to contact about " + whatFor));
        LocalDate today = dates.dateOf(clock.instant());
        return tenancies
                .findPerson(personReference)
                .map(person -> of(person, whatFor, today))
                .orElse(List.of());
    }

    private static List<NextOfKin> of(Person person, WhatFor whatFor, LocalDate today) {
        if (person.isFlagged()) {
            return List.of();
        }
        return person.nextOfKin().stream()
                .filter(kin -> kin.whatFor().contains(whatFor))
                .filter(kin -> !kin.isReviewDueOn(today) && !person.isUnsafeThrough(kin))
                .toList();
    }
}
