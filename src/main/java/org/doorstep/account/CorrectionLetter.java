package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.account.Corrections.Decided;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.TenancyMember;

/**
 * Staff let a letter with a code find out who asked us to check. It goes to the home that we hold, never to an address that was typed. Whoever asked is told
 * in words that fit a stranger too: they do not say that anybody was found.
 */
@ApplicationScoped
public class CorrectionLetter {

    @Inject
    Clock clock;

    @Inject
    Corrections corrections;

    @Inject
    PostingCode posting;

    @Inject
    CorrectionTelling telling;

    @Inject
    AuditTrail audit;

    /** Puts the letter on the list of those to print, and closes the request. */
    @Retried
    @Transactional
    public Decided post(String reference, String rentAccount, String person, Author by) {
        Optional<CorrectionRequest> found = corrections.find(reference, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty() || !found.get().isOpen()) {
            return found.isEmpty() ? Decided.UNKNOWN : Decided.ALREADY;
        }
        PostingCode.Asked asked = posting.ask(rentAccount, person, by);
        if (asked != PostingCode.Asked.DONE) {
            return asked == PostingCode.Asked.UNSAFE ? Decided.UNSAFE : Decided.NOT_THEIRS;
        }
        TenancyMember holder = corrections.holders(rentAccount, by).stream()
                .filter(each -> each.person().reference().equals(person))
                .findFirst()
                .orElseThrow();
        found.get().post(holder.person().id(), by, clock.instant());
        telling.tell(found.get(), CorrectionTelling.BY_POST);
        audit.record(Deed.of(by, "correction.post", "correction:" + reference).forPerson(person));
        return Decided.DONE;
    }
}
