package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.RegularWork;

/** Looks each minute for what people are to be reminded of. By the database's time: two servers with different clocks agree on it. */
@ApplicationScoped
public class ReminderSweep implements RegularWork {

    @Inject
    Clock clock;

    @Inject
    ReminderSettings settings;

    @Inject
    ReminderRounds rounds;

    @Override
    public String name() {
        return "reminder-sweep";
    }

    @Override
    public Duration every() {
        return settings.sweep();
    }

    @Override
    public void run() {
        rounds.run(clock.instant());
    }
}
