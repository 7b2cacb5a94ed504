package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.doorstep.conversation.OpenTask;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Words;

/** How staff pages say tasks. */
@ApplicationScoped
public class TaskWords {

    @Inject
    Clock clock;

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    String kind(OpenTask task) {
        return words.of("staff_tasks.kind." + task.kind());
    }

    /** "Do by Friday 27 November, 3pm"; by the end of a day where that is what was said. */
    String due(OpenTask task) {
        Instant due = task.dueAt();
        return dates.timeOf(due).equals(LocalTime.MIDNIGHT)
                ? words.of("staff_tasks.due.day", dates.day(due.minusNanos(1)))
                : words.of("staff_tasks.due", dates.day(due), dates.time(due));
    }

    boolean isOverdue(OpenTask task) {
        return task.isOverdue(clock.instant());
    }
}
