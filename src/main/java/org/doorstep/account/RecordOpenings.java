package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.Tenancies;

/**
 * What staff see of a person beyond the first look: only after they said why, only for a while, only whoever said it, and each part that is
 * looked at is in the trail with that reason (safeguard 9).
 */
@ApplicationScoped
public class RecordOpenings {

    /** A part of a record. */
    public enum Part {
        CONTACTS,
        SAFETY,
        KIN
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /** Opens a person's record to somebody; false where there is no such person. */
    @Retried
    @Transactional
    public boolean open(String personReference, RecordOpening.Reason reason, String words, Author by) {
        return tenancies
                .findPerson(personReference)
                .map(person -> {
                    database.persist(new RecordOpening(person.id(), by, reason, words, clock.instant()));
                    audit.record(Deed.of(by, "record.open", personReference)
                            .forPerson(personReference)
                            .remarking(reason.name()));
                    return true;
                })
                .orElse(false);
    }

    /** Whether it is open to them, and why. */
    @Transactional
    public Optional<RecordOpening> find(String personReference, Author by) {
        return tenancies.findPerson(personReference).flatMap(person -> database.createQuery(
                        "SELECT o FROM RecordOpening o WHERE o.personId = :person AND o.openedBy = :by AND o.endsAt > :now"
                                + " ORDER BY o.id DESC",
                        RecordOpening.class)
                .setParameter("person", person.id())
                .setParameter("by", by.name())
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    /** They look at one part. Recorded; false, and nothing may be shown, where the record is not open to them. */
    @Transactional
    public boolean look(String personReference, Part part, Author by) {
        Optional<RecordOpening> open = find(personReference, by);
        open.ifPresent(opening -> audit.record(Deed.of(by, "record.look", personReference)
                .forPerson(personReference)
                .remarking(part.name().toLowerCase(Locale.ROOT) + ", "
                        + opening.reason().name())));
        return open.isPresent();
    }
}
