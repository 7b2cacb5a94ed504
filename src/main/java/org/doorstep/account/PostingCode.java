package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.RentAccountNumber;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.TenancyMember;

/** Staff ask for a letter with a code to somebody's home. It waits on their list until it is printed; there is no code before. */
@ApplicationScoped
public class PostingCode {

    /** What came of asking. */
    public enum Asked {
        DONE,
        /** That person does not hold a tenancy of that rent account that lasts. */
        NOT_THEIRS,
        /** A contact of theirs is marked unsafe: somebody else may open a letter. */
        UNSAFE
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /**
     * Puts a letter on the list. One that stood for this person ends.
     *
     * @param rentAccount of the tenancy to whose home it goes
     * @param person reference of who holds it
     */
    @Retried
    @Transactional
    public Asked ask(String rentAccount, String person, Author by) {
        Optional<TenancyMember> holder = holder(rentAccount, person);
        if (holder.isEmpty()) {
            return Asked.NOT_THEIRS;
        }
        TenancyMember member = holder.get();
        if (member.person().isFlagged()) {
            return Asked.UNSAFE;
        }
        endOther(member.person().id());
        PostedCode letter =
                new PostedCode(member.person().id(), member.tenancy().id(), by, clock.instant());
        database.persist(letter);
        audit.record(Deed.of(by, "letter.ask", "letter:" + letter.reference()).forPerson(person));
        return Asked.DONE;
    }

    private Optional<TenancyMember> holder(String rentAccount, String person) {
        LocalDate today = dates.dateOf(clock.instant());
        return tenancies
                .findByRentAccount(RentAccountNumber.keyOf(rentAccount))
                .filter(tenancy -> tenancy.isCurrentOn(today))
                .stream()
                .flatMap(tenancy -> tenancies.membersOf(tenancy).stream())
                .filter(member -> member.role().holdsTheTenancy())
                .filter(member -> member.person().reference().equals(person))
                .findFirst();
    }

    /** Written before the new one is, which could not stand beside it. */
    private void endOther(long person) {
        database.createQuery("SELECT c FROM PostedCode c WHERE c.standingFor = :person", PostedCode.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .ifPresent(PostedCode::end);
        database.flush();
    }
}
