package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Tenancies;

/** Somebody complains, signed in or not. Its clock starts, and they are told at once that we have it. */
@ApplicationScoped
public class Complaining {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    ComplaintClock complaintClock;

    @Inject
    Complaints complaints;

    @Inject
    ComplaintTelling telling;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /**
     * Takes it in.
     *
     * @param form a random token of the form: sending it again is the same complaint
     * @return its reference; empty where whoever is signed in must not be reached at what they gave
     */
    @Retried
    @Transactional
    public Optional<String> complain(String form, ToldComplaint told) {
        byte[] hash = Keys.hashOfToken(form);
        Optional<Complaint> known = complaints.findByForm(hash);
        if (known.isPresent()) {
            return known.map(Complaint::reference);
        }
        if (isUnsafe(told)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Complaint complaint = new Complaint(hash, told, complaintClock, now, dates.dateOf(now));
        database.persist(complaint);
        telling.made(complaint);
        audit.record(Deed.of(told.by(), "complaint.make", "complaint:" + complaint.reference())
                .forPerson(told.person()));
        return Optional.of(complaint.reference());
    }

    private boolean isUnsafe(ToldComplaint told) {
        return told.person() != null
                && tenancies
                        .findPerson(told.person())
                        .filter(person -> person.isUnsafeAt(told.replyTo()))
                        .isPresent();
    }
}
