package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;

/** A member of staff sets their own password, by a link that an administrator handed over: at first, and when they have forgotten it. */
@ApplicationScoped
public class SettingPassword {

    /** What became of it. */
    public enum Result {
        DONE,
        /** The link is over, used, or was never ours. */
        LINK_ENDED,
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        OWN_NAME
    }

    @Inject
    PasswordLinks links;

    @Inject
    PasswordHashes hashes;

    @Inject
    StaffSessions sessions;

    @Inject
    AuditTrail audit;

    /** The email address of whoever an open link is for: what a browser remembers the password with. Spends nothing. */
    @Transactional
    public Optional<String> whose(String token) {
        return links.find(token, LockModeType.NONE).map(link -> link.staff().email());
    }

    /** Sets the password, spends the link, and ends whatever was signed in with the old one. */
    @Retried
    @Transactional
    public Result set(String token, String password) {
        Optional<StaffPasswordLink> found = links.find(token, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty()) {
            return Result.LINK_ENDED;
        }
        StaffAccount staff = found.get().staff();
        Optional<PasswordRules.Problem> problem =
                PasswordRules.problem(password, staff.fullName() + " " + staff.email());
        if (problem.isPresent()) {
            return Result.valueOf(problem.get().name());
        }
        staff.passwordIs(hashes.hash(password));
        links.endAll(staff);
        int ended = sessions.endAll(staff);
        audit.record(
                Deed.of(staff.author(), "staff.set-password", staff.trailName()).remarking(ended + " sessions ended"));
        return Result.DONE;
    }
}
