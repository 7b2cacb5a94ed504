package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;

/** What people of the landlord must do, written in the transaction of the fact that makes it. */
@ApplicationScoped
public class StaffTasks {

    private static final int A_STATEMENT = 250;

    private static final String INTO = "INSERT IGNORE INTO staff_task"
            + " (task_key, kind, person_id, about, words, urgent, made_at, due_at, version) VALUES ";

    private static final String ONCE = INTO + "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    TransactionConnections connections;

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

    /** Adds many, but for those that are there already: a statement each few hundred. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<StaffTask> tasks) {
        for (int from = 0; from < tasks.size(); from += A_STATEMENT) {
            List<StaffTask> some = tasks.subList(from, Math.min(from + A_STATEMENT, tasks.size()));
            List<Object> values = new ArrayList<>();
            some.forEach(task -> add(task, values));
            Rows.change(connections, INTO + Rows.places("(?, ?, ?, ?, ?, ?, ?, ?, 0)", some.size()), values);
        }
    }

    private void add(StaffTask task, List<Object> values) {
        values.add(task.key());
        values.add(task.kind().name());
        values.add(task.person());
        values.add(task.about());
        values.add(task.words());
        values.add(task.urgent());
        values.add(InstantConverter.toColumn(clock.instant()));
        values.add(InstantConverter.toColumn(task.due()));
    }
}
