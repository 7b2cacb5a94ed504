package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.RegularWork;

/** Looks for sooner times at short intervals. */
@ApplicationScoped
public class EarlierSweep implements RegularWork {

    @Inject
    Clock clock;

    @Inject
    EarlierSettings settings;

    @Inject
    EarlierRound round;

    @Override
    public String name() {
        return "earlier-sweep";
    }

    @Override
    public Duration every() {
        return settings.sweep();
    }

    @Override
    public void run() {
        round.run(clock.instant());
    }
}
