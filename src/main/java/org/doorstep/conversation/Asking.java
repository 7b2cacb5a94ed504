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
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.HomeVisits;
import org.doorstep.works.WorksOrder;

/** A tenant, or who acts for them, asks about a visit or repair of theirs, or in general; and says later that nothing more is needed. */
@ApplicationScoped
public class Asking {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    EnquiryClock enquiryClock;

    @Inject
    Enquiries enquiries;

    @Inject
    HomeVisits visits;

    @Inject
    AuditTrail audit;

    /**
     * Takes it in.
     *
     * @param form a random token of the form: the same person who sends it again asks once
     * @return its reference; empty where the visit or the repair is not theirs
     */
    @Retried
    @Transactional
    public Optional<String> ask(String form, SignedInPerson person, ToldEnquiry told) {
        byte[] hash = Keys.hashOfToken(person.author().name() + " " + person.reference() + " " + form);
        Optional<Enquiry> known = enquiries.findByForm(hash);
        if (known.isPresent()) {
            return known.map(Enquiry::reference);
        }
        Instant now = clock.instant();
        Enquiry enquiry =
                new Enquiry(hash, person.personId(), told.kind(), told.words(), person.author(), enquiryClock, now);
        if (!isAboutTheirs(enquiry, person, told)) {
            return Optional.empty();
        }
        database.persist(enquiry);
        audit.record(Deed.of(person.author(), "enquiry.ask", "enquiry:" + enquiry.reference())
                .forPerson(person.reference())
                .remarking(told.kind().name()));
        return Optional.of(enquiry.reference());
    }

    /** They need no more of us. Doing it twice is doing it once; false where there is none of theirs. */
    @Retried
    @Transactional
    public boolean close(SignedInPerson person, String reference) {
        Optional<Enquiry> found = enquiries.lock(reference).filter(each -> Enquiries.isTheirs(each, person));
        found.filter(each -> !each.isClosed()).ifPresent(each -> {
            each.close(null, person.author(), clock.instant());
            audit.record(Deed.of(person.author(), "enquiry.close", "enquiry:" + reference)
                    .forPerson(person.reference()));
        });
        return found.isPresent();
    }

    private boolean isAboutTheirs(Enquiry enquiry, SignedInPerson person, ToldEnquiry told) {
        if (!told.visit().isEmpty()) {
            Optional<Appointment> visit = visits.find(person, told.visit());
            visit.ifPresent(each -> enquiry.aboutVisit(each.id()));
            return visit.isPresent();
        }
        if (!told.order().isEmpty()) {
            Optional<WorksOrder> order = visits.findOrder(person, told.order());
            order.ifPresent(each -> enquiry.aboutOrder(each.id()));
            return order.isPresent();
        }
        return true;
    }
}
