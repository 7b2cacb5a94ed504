package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.Rota;

/**
 * The plans of days as they were last read, each under the version that its day had before it was read. Whoever changes a plan counts the
 * day's version on under the day's lock, so a plan under the version that stands now is the plan that stands now, on whichever server it
 * was changed. Holds are not in it: they end without anybody's doing.
 *
 * <p>Only what others have committed may be kept: a version that is rolled back is given out again for another plan. A database that is put
 * back to an earlier state gives versions out again too; therefore no plan is kept for longer than a minute (docs/decisions/0016).
 */
@ApplicationScoped
public class KeptDays {

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** Four weeks of 350 operatives; a plan takes one or two kilobytes. */
    static final int MOST = 10_000;

    private record Kept(int version, DayPlan plan, Instant since) {}

    @Inject
    Clock clock;

    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** The plans that are at hand of these days, by day. */
    Map<Long, DayPlan> of(List<Rota.Day> days) {
        Instant oldest = clock.instant().minus(LONGEST);
        Map<Long, DayPlan> plans = new HashMap<>();
        synchronized (kept) {
            for (Rota.Day day : days) {
                Kept found = kept.get(day.id());
                if (found != null
                        && found.version() == day.version()
                        && !found.since().isBefore(oldest)) {
                    plans.put(day.id(), found.plan());
                }
            }
        }
        return plans;
    }

    /** Keeps the plans of these days, which were read after their versions. */
    void keep(List<Rota.Day> days, Map<Long, DayPlan> plans) {
        Instant now = clock.instant();
        synchronized (kept) {
            for (Rota.Day day : days) {
                kept.put(day.id(), new Kept(day.version(), Objects.requireNonNull(plans.get(day.id())), now));
            }
        }
    }
}
