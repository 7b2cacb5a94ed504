package org.doorstep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Does all {@link RegularWork} when it is due. One schedule for all of it: each takes work that it does not know for something left over. */
@Singleton
@Startup
@DependsOn("DatabaseClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkSchedule {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** A server that has shown no sign of life for so many heartbeats is dead, and another does its work. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource database;

    @Resource
    ManagedExecutorService threads;

    @Resource
    SessionContext container;

    @Inject
    @Any
    Instance<RegularWork> works;

    private @Nullable Scheduler scheduler;

    @PostConstruct
    void start() {
        List<RegularWork> all = works.stream().toList();
        scheduler = Scheduler.create(database)
                .startTasks(all.stream().map(this::task).toList())
                .executorService(threads)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(all.stream()
                        .map(RegularWork::every)
                        .reduce(LONGEST_POLL, (one, other) -> one.compareTo(other) < 0 ? one : other))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
        all.stream().filter(RegularWork::isDoneAtStart).forEach(work -> threads.execute(work::run));
    }

    /** By way of the container: a thread of the scheduler's own has no context in which beans get their resources. */
    private RecurringTask<Void> task(RegularWork work) {
        WorkSchedule here = container.getBusinessObject(WorkSchedule.class);
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((instance, context) -> here.run(work));
    }

    /** One round of it, now. */
    @Lock(LockType.READ)
    public void run(RegularWork work) {
        work.run();
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
