package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/** A tenant signs other browsers of theirs out: one that was lost, lent or left open. */
@ApplicationScoped
public class SigningOutElsewhere {

    /** A token that is nobody's: then no session is spared. */
    private static final String NONE = "";

    @Inject
    OpenSessions sessions;

    @Inject
    AuditTrail audit;

    /** Ends all sessions but the one of this token, on every server; how many there were. */
    @Retried
    @Transactional
    public int everywhereElse(SignedInPerson who, String token, Author by) {
        return end(who, token, "elsewhere", by);
    }

    /** Ends all, this one too. */
    @Retried
    @Transactional
    public int everywhere(SignedInPerson who, Author by) {
        return end(who, NONE, "everywhere", by);
    }

    private int end(SignedInPerson who, String spared, String where, Author by) {
        int ended = sessions.endOthers(who.personId(), spared);
        audit.record(Deed.of(by, "session.end-all", who.reference())
                .forPerson(who.reference())
                .remarking(where + ": " + ended));
        return ended;
    }
}
