package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/** Finds enquiries: for the tenant who asked, and for staff. Nobody else of the home is shown that there is one. */
@ApplicationScoped
public class Enquiries {

    private static final String WITH_SUBJECT =
            "SELECT e, p.personReference, p.fullName, a.reference, w.reference FROM Enquiry e JOIN Person p ON p.id = e.personId"
                    + " LEFT JOIN Appointment a ON a.id = e.appointmentId LEFT JOIN WorksOrder w ON w.id = e.worksOrderId ";

    @PersistenceContext
    EntityManager database;

    @Inject
    AuditTrail audit;

    /** What they have asked since a moment, the newest first, at most so many: one statement. */
    @Transactional
    public List<AskedEnquiry> of(SignedInPerson person, Instant since, int most) {
        return database.createQuery(
                        WITH_SUBJECT
                                + "WHERE e.personId = :person AND e.askedAt >= :since ORDER BY e.askedAt DESC, e.id DESC",
                        Object[].class)
                .setParameter("person", person.personId())
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultStream()
                .map(Enquiries::asked)
                .filter(each -> isTheirs(each.enquiry(), person))
                .toList();
    }

    /** This one, if they may see it. */
    @Transactional
    public Optional<AskedEnquiry> find(SignedInPerson person, String reference) {
        return withSubject(reference).filter(each -> isTheirs(each.enquiry(), person));
    }

    /** Those that await an answer, the one that is due first first. */
    @Transactional
    public List<AskedEnquiry> open(int from, int most) {
        return database.createQuery(WITH_SUBJECT + "WHERE e.nextBy IS NOT NULL ORDER BY e.nextBy, e.id", Object[].class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(Enquiries::asked)
                .toList();
    }

    @Transactional
    public long countOpen() {
        return database.createQuery("SELECT COUNT(e) FROM Enquiry e WHERE e.nextBy IS NOT NULL", Long.class)
                .getSingleResult();
    }

    /** One in whatever state, to be read by a member of staff. That they read it is recorded. */
    @Transactional
    public Optional<AskedEnquiry> look(String reference, Author by) {
        Optional<AskedEnquiry> found = withSubject(reference);
        found.ifPresent(each ->
                audit.record(Deed.of(by, "enquiry.look", "enquiry:" + reference).forPerson(each.person())));
        return found;
    }

    /** What was answered, in order. */
    @Transactional
    public List<EnquiryAnswer> answersTo(Enquiry enquiry) {
        return enquiry.answers() == 0
                ? List.of()
                : database.createQuery(
                                "SELECT a FROM EnquiryAnswer a WHERE a.enquiryId = :enquiry ORDER BY a.number",
                                EnquiryAnswer.class)
                        .setParameter("enquiry", enquiry.id())
                        .getResultList();
    }

    /** The same for a change: nobody else changes it until the transaction ends. */
    Optional<Enquiry> lock(String reference) {
        return database.createQuery("SELECT e FROM Enquiry e WHERE e.reference = :reference", Enquiry.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Enquiry> findByForm(byte[] formHash) {
        return database.createQuery("SELECT e FROM Enquiry e WHERE e.formHash = :hash", Enquiry.class)
                .setParameter("hash", formHash)
                .getResultStream()
                .findFirst();
    }

    static boolean isTheirs(Enquiry enquiry, SignedInPerson person) {
        return enquiry.personId() == person.personId()
                && enquiry.isOpenTo(person.seesPrivate(), person.author().name());
    }

    private Optional<AskedEnquiry> withSubject(String reference) {
        return database.createQuery(WITH_SUBJECT + "WHERE e.reference = :reference", Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .map(Enquiries::asked)
                .findFirst();
    }

    private static AskedEnquiry asked(Object[] row) {
        return new AskedEnquiry((Enquiry) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
