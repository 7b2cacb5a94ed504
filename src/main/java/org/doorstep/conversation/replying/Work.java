package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.doorstep.conversation.StaffTask;
import org.doorstep.conversation.StaffTask.Kind;
import org.doorstep.conversation.StaffTasks;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.OfficeHours;
import org.doorstep.settings.PlainDates;

/** What people of the landlord must do because of a text. */
@ApplicationScoped
class Work {

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    OfficeHours office;

    @Inject
    Templates templates;

    @Inject
    StaffTasks tasks;

    /** To be done while the office is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Turn turn, Kind kind, String template) {
        add(turn, key(turn, kind), kind, template, false, office.seenBy(clock.instant()));
    }

    /** To be done now, whatever the hour. */
    @Transactional(Transactional.TxType.MANDATORY)
    void addUrgent(Turn turn, Kind kind, String template) {
        add(turn, key(turn, kind), kind, template, true, clock.instant());
    }

    /** Once for each fact of this name. */
    @Transactional(Transactional.TxType.MANDATORY)
    void addOnce(Turn turn, String fact, Kind kind, String template) {
        add(turn, fact, kind, template, false, office.seenBy(clock.instant()));
    }

    private void add(Turn turn, String key, Kind kind, String template, boolean urgent, Instant due) {
        Incoming text = turn.text();
        String words = templates.say(
                template,
                Map.of(
                        "words", text.quoted(),
                        "day", dates.shortDay(text.receivedAt()),
                        "time", dates.time(text.receivedAt())));
        Long person = turn.person().map(each -> each.personId()).orElse(null);
        tasks.add(new StaffTask(key, kind, person, turn.about(), words, urgent, due));
    }

    private static String key(Turn turn, Kind kind) {
        return "text/" + turn.text().id() + "/" + kind;
    }
}
