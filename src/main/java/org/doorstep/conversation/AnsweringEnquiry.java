package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Tenancies;

/** Staff answer an enquiry, or close it because it was settled in another way. The tenant is told of an answer in the same transaction. */
@ApplicationScoped
public class AnsweringEnquiry {

    static final int LONGEST_NOTE = 500;

    /** What became of it. */
    public enum Result {
        DONE,
        /** It is answered, and nothing could be sent: they see it when they sign in. */
        UNTOLD,
        UNKNOWN,
        /** A colleague was quicker, or the tenant needs no answer any more. */
        ALREADY
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Enquiries enquiries;

    @Inject
    EnquiryTelling telling;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /**
     * Answers it.
     *
     * @param seen how many answers there were when it was read: of two colleagues one is second
     */
    @Retried
    @Transactional
    public Result answer(String reference, int seen, String words, Author by) {
        Optional<Enquiry> found = enquiries.lock(reference);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        Enquiry enquiry = found.get();
        if (enquiry.isClosed() || enquiry.answers() != seen) {
            return Result.ALREADY;
        }
        Person person = personOf(enquiry);
        EnquiryAnswer answer = enquiry.answer(OwnWords.upTo(EnquiryAnswer.LONGEST, words), by, clock.instant());
        database.persist(answer);
        audit.record(Deed.of(by, "enquiry.answer", "enquiry:" + reference).forPerson(person.reference()));
        return telling.answered(enquiry, answer, person) ? Result.DONE : Result.UNTOLD;
    }

    /**
     * Closes it without a written answer.
     *
     * @param note how it was settled: the tenant may read it
     */
    @Retried
    @Transactional
    public Result close(String reference, String note, Author by) {
        Optional<Enquiry> found = enquiries.lock(reference);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        Enquiry enquiry = found.get();
        if (enquiry.isClosed()) {
            return Result.ALREADY;
        }
        enquiry.close(OwnWords.upTo(LONGEST_NOTE, note), by, clock.instant());
        audit.record(Deed.of(by, "enquiry.close", "enquiry:" + reference)
                .forPerson(personOf(enquiry).reference()));
        return Result.DONE;
    }

    private Person personOf(Enquiry enquiry) {
        return Objects.requireNonNull(
                tenancies.findPeopleByRow(List.of(enquiry.personId())).get(enquiry.personId()));
    }
}
