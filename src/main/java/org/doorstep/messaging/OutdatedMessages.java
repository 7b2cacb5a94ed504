package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorstep.InstantConverter;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what waits to be told of a visit and is true no more, in the transaction in which the visit changes. What a worker has in hand at that
 * moment may still go; should it come back, it is worth nothing any more and is not tried again.
 */
@ApplicationScoped
public class OutdatedMessages {

    /** What became of the visit. */
    public enum Because {
        MOVED,
        CANCELLED,
        ENDED,
        /** It is seen by one tenant alone from now on. */
        PRIVATE,
        /** Somebody is on the way. */
        SET_OUT
    }

    private static final String REPLACED = "system";

    private static final String WITHDRAW = "UPDATE outbox_message SET lapsed_because = ?1,"
            + " seen_at = IF(state = 'WAITING', ?2, seen_at), seen_by = IF(state = 'WAITING', '" + REPLACED
            + "', seen_by),"
            + " sealed_secret = IF(state = 'WAITING', NULL, sealed_secret), give_up_at = LEAST(give_up_at, ?2),"
            + " version = version + 1, state = IF(state = 'WAITING', 'LAPSED', state)"
            + " WHERE about = ?3 AND state IN ('WAITING', 'SENDING') AND purpose IN ('REMINDER', 'ON_THE_WAY')";

    private static final String OF_OTHERS = " AND (person_id IS NULL OR person_id <> ?4)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * No reminder of this visit goes out as it was.
     *
     * @param about reference of the appointment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(String about, Because why) {
        change(about, why, null);
    }

    /** The same, but for what one tenant is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawFromOthers(String about, long person) {
        change(about, Because.PRIVATE, person);
    }

    private void change(String about, Because why, @Nullable Long butFor) {
        Query change = database.createNativeQuery(butFor == null ? WITHDRAW : WITHDRAW + OF_OTHERS)
                .setParameter(1, why.name())
                .setParameter(2, InstantConverter.toColumn(clock.instant()))
                .setParameter(3, about);
        if (butFor != null) {
            change.setParameter(4, butFor);
        }
        change.executeUpdate();
    }
}
