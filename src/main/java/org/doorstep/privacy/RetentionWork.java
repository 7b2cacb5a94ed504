package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.doorstep.RegularWork;
import org.doorstep.audit.Author;
import org.doorstep.privacy.Erasure.Erased;
import org.doorstep.privacy.RetentionRuns.Run;
import org.doorstep.settings.PlainDates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Does what staff asked to be removed and, where it is switched on, what each night should be. One that a crash left goes on. */
@ApplicationScoped
public class RetentionWork implements RegularWork {

    private static final Duration EVERY = Duration.ofSeconds(20);
    /** Local times between which a night's run may begin: few people book then. */
    private static final LocalTime FROM = LocalTime.of(2, 0);

    private static final LocalTime UNTIL = LocalTime.of(5, 0);
    private static final String KEPT_LONG_ENOUGH = "kept long enough";

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    RetentionRuns runs;

    @Inject
    Retention retention;

    @Inject
    Erasure erasure;

    @Inject
    Subjects subjects;

    @Inject
    @ConfigProperty(name = "doorstep.privacy.nightly", defaultValue = "false")
    boolean nightly;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        LocalTime time = dates.timeOf(clock.instant());
        if (nightly && !time.isBefore(FROM) && time.isBefore(UNTIL)) {
            runs.askForNight(dates.dateOf(clock.instant()));
        }
        Optional<Run> run = runs.underWay();
        run.ifPresent(this::carryOut);
    }

    private void carryOut(Run run) {
        for (Kept kind : Kept.values()) {
            if (kind.isPeople()) {
                erasePeople(run, kind);
            } else if (!kind.isForOwner()) {
                removeAll(run, kind);
            }
        }
        runs.finish(run);
    }

    private void removeAll(Run run, Kept kind) {
        int removed = runs.removeSome(run, kind);
        while (removed == Retention.AT_ONCE) {
            removed = runs.removeSome(run, kind);
        }
    }

    /** A thousand a run at most: what is left waits for the next. */
    private void erasePeople(Run run, Kept kind) {
        long erased = subjects.references(retention.oldest(kind)).stream()
                .filter(each -> erasure.erase(each, KEPT_LONG_ENOUGH, Author.SYSTEM) == Erased.DONE)
                .count();
        if (erased > 0) {
            runs.count(run, kind, erased);
        }
    }
}
