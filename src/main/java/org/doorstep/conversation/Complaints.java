package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/** Finds complaints for staff. */
@ApplicationScoped
public class Complaints {

    @PersistenceContext
    EntityManager database;

    @Inject
    AuditTrail audit;

    /** Those that await something, the one that is due first first. */
    @Transactional
    public List<Complaint> open(int from, int most) {
        return database.createQuery(
                        "SELECT c FROM Complaint c WHERE c.nextBy IS NOT NULL ORDER BY c.nextBy, c.id", Complaint.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public long countOpen() {
        return database.createQuery("SELECT COUNT(c) FROM Complaint c WHERE c.nextBy IS NOT NULL", Long.class)
                .getSingleResult();
    }

    /** One in whatever state, to be read by a member of staff. That they read it is recorded. */
    @Transactional
    public Optional<Complaint> look(String reference, Author by) {
        Optional<Complaint> found = find(reference, LockModeType.NONE);
        found.ifPresent(complaint -> audit.record(Deed.of(by, "complaint.look", "complaint:" + reference)));
        return found;
    }

    Optional<Complaint> find(String reference, LockModeType lock) {
        return database.createQuery("SELECT c FROM Complaint c WHERE c.reference = :reference", Complaint.class)
                .setParameter("reference", reference)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    Optional<Complaint> findByForm(byte[] formHash) {
        return database.createQuery("SELECT c FROM Complaint c WHERE c.formHash = :hash", Complaint.class)
                .setParameter("hash", formHash)
                .getResultStream()
                .findFirst();
    }
}
