package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.account.CorrectionRequest.State;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.KnownNames;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.TenancyMember;

/** Staff look at what somebody asked us to check, make sure who it is, and answer. */
@ApplicationScoped
public class Corrections {

    /** What became of a decision. */
    public enum Decided {
        DONE,
        UNKNOWN,
        /** A colleague was quicker. */
        ALREADY,
        /** That person does not hold the tenancy of that rent account. */
        NOT_THEIRS,
        /** The contact to answer at is one that it would be unsafe to reach this person at. Nothing was changed. */
        UNSAFE
    }

    /**
     * What staff found.
     *
     * @param person reference of whom it is
     * @param how how they made sure
     * @param keepName whether the name as it was typed lets them in from now on
     * @param keepReply whether the contact given is on file from now on, in place of others of its kind
     */
    public record Finding(String rentAccount, String person, String how, boolean keepName, boolean keepReply) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    KnownNames names;

    @Inject
    ContactChange contacts;

    @Inject
    CorrectionTelling telling;

    @Inject
    AuditTrail audit;

    /** Open ones, oldest first. */
    @Transactional
    public List<CorrectionRequest> open(int from, int most) {
        return database.createQuery(
                        "SELECT c FROM CorrectionRequest c WHERE c.state = :open ORDER BY c.id",
                        CorrectionRequest.class)
                .setParameter("open", State.OPEN)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public long countOpen() {
        return database.createQuery("SELECT COUNT(c) FROM CorrectionRequest c WHERE c.state = :open", Long.class)
                .setParameter("open", State.OPEN)
                .getSingleResult();
    }

    @Transactional
    public Optional<CorrectionRequest> find(String reference) {
        return find(reference, LockModeType.NONE);
    }

    /** Who holds the tenancy of a rent account, as it was typed. Seeing them is recorded. */
    @Transactional
    public List<TenancyMember> holders(String rentAccount, Author by) {
        String key = RentAccountNumber.keyOf(rentAccount);
        List<TenancyMember> holders =
                tenancies.findByRentAccount(key).map(tenancies::membersOf).orElse(List.of()).stream()
                        .filter(member -> member.role().holdsTheTenancy())
                        .toList();
        holders.forEach(member -> audit.record(Deed.of(by, "correction.look", "tenancy:" + key)
                .forPerson(member.person().reference())));
        return holders;
    }

    /** It is this person: their name or contact is put right, and they are told that they can sign in. */
    @Retried
    @Transactional
    public Decided accept(String reference, Finding finding, Author by) {
        Optional<CorrectionRequest> found = find(reference, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty() || !found.get().isOpen()) {
            return found.isEmpty() ? Decided.UNKNOWN : Decided.ALREADY;
        }
        CorrectionRequest request = found.get();
        Optional<TenancyMember> holder = holders(finding.rentAccount(), by).stream()
                .filter(each -> each.person().reference().equals(finding.person()))
                .findFirst();
        if (holder.isEmpty()) {
            return Decided.NOT_THEIRS;
        }
        Claim.Reached reply = request.reply();
        if (holder.get().person().isUnsafeAt(reply.value())) {
            return Decided.UNSAFE;
        }
        if (finding.keepReply()
                && contacts.replace(finding.person(), reply.kind(), reply.value(), ContactSource.ADVISER, by)
                        == Changed.UNSAFE) {
            return Decided.UNSAFE;
        }
        if (finding.keepName()) {
            names.add(holder.get().person(), request.fullName(), by);
        }
        request.accept(holder.get().person().id(), finding.how(), by, clock.instant());
        telling.tell(request, finding.keepReply() ? "correction.yes" : "correction.yes_other");
        audit.record(Deed.of(by, "correction.accept", "correction:" + reference).forPerson(finding.person()));
        return Decided.DONE;
    }

    /** Staff could not make sure who it is; the person is told to ring. */
    @Retried
    @Transactional
    public Decided refuse(String reference, Author by) {
        Optional<CorrectionRequest> found = find(reference, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty() || !found.get().isOpen()) {
            return found.isEmpty() ? Decided.UNKNOWN : Decided.ALREADY;
        }
        found.get().refuse(by, clock.instant());
        telling.tell(found.get(), "correction.no");
        audit.record(Deed.of(by, "correction.refuse", "correction:" + reference));
        return Decided.DONE;
    }

    /** Within a use case. */
    Optional<CorrectionRequest> find(String reference, LockModeType lock) {
        return database.createQuery(
                        "SELECT c FROM CorrectionRequest c WHERE c.reference = :reference", CorrectionRequest.class)
                .setParameter("reference", reference)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
