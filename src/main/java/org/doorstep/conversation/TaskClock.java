package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a task is late. What is to be done now is late once whoever is there has had a while to see it, and not while they read it. */
@ApplicationScoped
public class TaskClock {

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "doorstep.tasks.now-within")
    Duration nowWithin;

    protected TaskClock() {}

    TaskClock(Clock clock, Duration nowWithin) {
        this.clock = clock;
        this.nowWithin = nowWithin;
    }

    public boolean isOverdue(OpenTask task) {
        Instant late = task.isForNow() ? task.madeAt().plus(nowWithin) : task.dueAt();
        return !task.isDone() && !clock.instant().isBefore(late);
    }
}
