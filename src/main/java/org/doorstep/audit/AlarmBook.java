package org.doorstep.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.audit.Alarms.Kind;

/** Where alarms are written down, for staff to see. */
@ApplicationScoped
public class AlarmBook {

    private static final int MOST_SHOWN = 20;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** Enters it, in a transaction of its own; false if it is there already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean enter(Kind kind, Instant since) {
        return database.createNativeQuery("INSERT IGNORE INTO alarm (kind, since, raised_at) VALUES (?, ?, ?)")
                        .setParameter(1, kind.name())
                        .setParameter(2, InstantConverter.toColumn(since))
                        .setParameter(3, InstantConverter.toColumn(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** Those that nobody has seen, newest first. */
    @Transactional
    public List<Alarm> open() {
        return database.createQuery("SELECT a FROM Alarm a WHERE a.seenAt IS NULL ORDER BY a.id DESC", Alarm.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** Somebody has seen it, and acts. */
    @Transactional
    public void seen(long id, Author by) {
        Alarm alarm = database.find(Alarm.class, id);
        if (alarm != null) {
            alarm.seen(by.name(), clock.instant());
            audit.record(Deed.of(by, "alarm.seen", alarm.kind().name()));
        }
    }
}
