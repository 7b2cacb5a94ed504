package org.doorstep.booking;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks for sooner times at short intervals, on one of the servers. */
@Singleton
@Startup
@DependsOn("DatabaseClock")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EarlierSweep {

    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource database;

    @Resource
    ManagedExecutorService threads;

    @Inject
    Clock clock;

    @Inject
    EarlierSettings settings;

    @Inject
    EarlierRound round;

    private @Nullable Scheduler scheduler;

    @Resource
    SessionContext container;

    @PostConstruct
    void start() {
        Duration every = settings.sweep();
        // By way of the container: a thread of the scheduler's own has no context in which beans get their resources.
        EarlierSweep here = container.getBusinessObject(EarlierSweep.class);
        RecurringTask<Void> sweep =
                Tasks.recurring("earlier-sweep", FixedDelay.of(every)).execute((instance, context) -> here.look());
        scheduler = Scheduler.create(database)
                .startTasks(sweep)
                .executorService(threads)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(every.compareTo(LONGEST_POLL) < 0 ? every : LONGEST_POLL)
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
    }

    /** One look, now. */
    public void look() {
        round.run(clock.instant());
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
