package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import org.doorstep.conversation.OpenTask;
import org.doorstep.conversation.TaskClock;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Words;

/** How staff pages say tasks. */
@ApplicationScoped
public class TaskWords {

    @Inject
    TaskClock clock;

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    String kind(OpenTask task) {
        return words.of("staff_tasks.kind." + task.kind());
    }

    /** "Do it now"; "Do by Friday 27 November, 3pm"; by the end of a day where that is what was said. */
    String due(OpenTask task) {
        if (task.isForNow()) {
            return isOverdue(task)
                    ? words.of("staff_tasks.due.since", dates.day(task.madeAt()), dates.time(task.madeAt()))
                    : words.of("staff_tasks.due.now");
        }
        Instant due = task.dueAt();
        return dates.timeOf(due).equals(LocalTime.MIDNIGHT)
                ? words.of("staff_tasks.due.day", dates.day(due.minusNanos(1)))
                : words.of("staff_tasks.due", dates.day(due), dates.time(due));
    }

    boolean isOverdue(OpenTask task) {
        return clock.isOverdue(task);
    }
}
