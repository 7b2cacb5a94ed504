package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.ContactChange;
import org.doorstep.tenancy.ContactChange.Changed;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.ContactSource;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Reach;

/**
 * Somebody who lost their phone and email is reached anew: the code that went to the new contact was read back. It replaces the old ones of
 * its kind, what was signed in ends, and the old ones are told without learning the new; silently where a safety mark stands (safeguard 21).
 */
@ApplicationScoped
public class Recovering {

    /** What became of it. */
    public enum Result {
        DONE,
        WRONG_CODE,
        /** Ten minutes are over, or there were five wrong codes: a new one is needed. */
        CODE_ENDED,
        /** The check of who they are no longer counts. */
        CHECK_ENDED,
        /** It would be unsafe to reach this person there. */
        UNSAFE
    }

    private static final String NOBODYS = "";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    @Inject
    RecoveryCodes codes;

    @Inject
    ContactChange contacts;

    @Inject
    OpenSessions sessions;

    @Inject
    AccountNotices notices;

    @Inject
    AuditTrail audit;

    /** The code was read back. */
    @Retried
    @Transactional
    public Result confirm(String check, String typed, Author by) {
        Optional<IdentityCheck> open = codes.findOpen(check, by);
        if (open.isEmpty()) {
            return Result.CHECK_ENDED;
        }
        RecoveryContact recovery =
                database.find(RecoveryContact.class, open.get().id(), LockModeType.PESSIMISTIC_WRITE);
        if (recovery == null || !recovery.isOpen(clock.instant())) {
            return Result.CODE_ENDED;
        }
        if (!recovery.isProvedBy(typed.replaceAll("[^0-9]", ""), keys)) {
            return recovery.isOpen(clock.instant()) ? Result.WRONG_CODE : Result.CODE_ENDED;
        }
        return replace(open.get(), recovery, by);
    }

    private Result replace(IdentityCheck check, RecoveryContact recovery, Author by) {
        Person person = Objects.requireNonNull(database.find(Person.class, check.personId()));
        Claim.Reached given = recovery.contact();
        List<ContactPoint> old = Reach.of(person).inWriting().stream()
                .filter(each -> !each.isThe(given.kind(), given.value()))
                .toList();
        Changed changed = contacts.replace(person.reference(), given.kind(), given.value(), ContactSource.ADVISER, by);
        if (changed != Changed.DONE && changed != Changed.SAME) {
            return Result.UNSAFE;
        }
        recovery.proved(clock.instant());
        int ended = sessions.endOthers(person.id(), NOBODYS);
        audit.record(Deed.of(by, "recovery.done", "check:" + check.reference())
                .forPerson(person.reference())
                .remarking(ended + " sessions ended"));
        if (!person.isFlagged()) {
            tell(person, old, check.reference());
        }
        return Result.DONE;
    }

    private void tell(Person person, List<ContactPoint> old, String check) {
        for (int i = 0; i < old.size(); i++) {
            notices.tell(old.get(i), "contact_changed", person.wishes().language(), "recovered/" + check + "/" + i);
        }
    }
}
