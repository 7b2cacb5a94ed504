package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.doorstep.booking.AppointmentStatus;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.settings.PlainDates;

/** "Where are you?" and "I am running late": we say what is known, and a person hears of what we cannot answer. */
@ApplicationScoped
class AskingWhere {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    EndingVisit ending;

    @Inject
    Answers answers;

    @Inject
    Work work;

    @Transactional(Transactional.TxType.MANDATORY)
    Outcome on(Turn turn, TheirVisit visit) {
        turn.means(visit);
        Instant now = clock.instant();
        if (!visit.isStanding()) {
            return ending.over(turn, visit);
        }
        if (visit.isOverAt(now)) {
            work.addUrgent(turn, Kind.TEXT, "task.reply.overdue");
            answers.say(turn, "reply.overdue");
        } else if (turn.first() == Intent.LATE && isToday(visit, now)) {
            work.addUrgent(turn, Kind.TEXT, "task.reply.late");
            answers.say(turn, "reply.late");
        } else {
            boolean coming = visit.appointment().status() == AppointmentStatus.ON_THE_WAY;
            answers.say(turn, coming ? "reply.on_the_way" : "reply.due");
        }
        return Outcome.DONE;
    }

    private boolean isToday(TheirVisit visit, Instant now) {
        return dates.dateOf(visit.window().earliest()).equals(dates.dateOf(now));
    }
}
