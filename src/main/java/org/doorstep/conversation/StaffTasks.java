package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorstep.InstantConverter;

/** What people of the landlord must do, written in the transaction of the fact that makes it. */
@ApplicationScoped
public class StaffTasks {

    private static final String ONCE = "INSERT IGNORE INTO staff_task"
            + " (task_key, kind, person_id, about, words, urgent, made_at, due_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Adds it, unless it is there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(StaffTask task) {
        database.createNativeQuery(ONCE)
                .setParameter(1, task.key())
                .setParameter(2, task.kind().name())
                .setParameter(3, task.person())
                .setParameter(4, task.about())
                .setParameter(5, task.words())
                .setParameter(6, task.urgent())
                .setParameter(7, InstantConverter.toColumn(clock.instant()))
                .setParameter(8, InstantConverter.toColumn(task.due()))
                .executeUpdate();
    }
}
