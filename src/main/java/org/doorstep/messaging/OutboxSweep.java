package org.doorstep.messaging;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Wakes the outbox every two seconds on one of the servers, and at once when a server starts: what a crash left waiting goes out then. */
@Singleton
@Startup
@DependsOn("DatabaseClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxSweep {

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource database;

    @Resource
    ManagedExecutorService threads;

    @Inject
    OutboxWorker worker;

    private @Nullable Scheduler scheduler;

    @PostConstruct
    void start() {
        worker.requireChannel();
        RecurringTask<Void> sweep = Tasks.recurring("outbox-sweep", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> worker.sendDue());
        scheduler = Scheduler.create(database)
                .startTasks(sweep)
                .executorService(threads)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
        threads.execute(worker::sendDue);
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
