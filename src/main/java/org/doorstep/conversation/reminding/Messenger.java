package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Question;
import org.doorstep.settings.DateWords;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.HomeContacts;
import org.doorstep.tenancy.HomeContacts.Tenant;
import org.jspecify.annotations.Nullable;

/** Tells the tenant of one visit something of it, in the transaction of that fact; whoever can be written to in no way is not. */
@ApplicationScoped
public class Messenger {

    /** When a message matters. */
    record Moment(Instant of, Instant giveUp) {}

    /** What fills the places of one message beside what all have. */
    interface More {

        /**
         * In the tenant's language.
         *
         * @param language BCP 47; null: English
         */
        Map<String, String> in(@Nullable String language, DateWords words);
    }

    @Inject
    HomeContacts contacts;

    @Inject
    ReminderWords words;

    @Inject
    Outbox outbox;

    /**
     * Tells it.
     *
     * @return whom; empty where there is no way in writing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Tenant> tell(Question what, DueVisit visit, Moment moment, More values) {
        return tell(what, visit, moment, values, false);
    }

    /** Tells it, unless they may be at risk. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellUnlessAtRisk(Question what, DueVisit visit, Moment moment, More values) {
        tell(what, visit, moment, values, true);
    }

    private Optional<Tenant> tell(Question what, DueVisit visit, Moment moment, More more, boolean unlessAtRisk) {
        Telling telling = Telling.of(visit, contacts.at(List.of(visit.home())).getOrDefault(visit.home(), List.of()));
        Tenant to = telling.to();
        ContactPoint by = telling.by();
        if (to == null || by == null || unlessAtRisk && to.mayBeAtRisk()) {
            return Optional.empty();
        }
        String key = visit.reference() + "/" + what + "/" + visit.changeNumber() + "/" + to.reference();
        ReminderWords.About about = new ReminderWords.About(what, key, visit.reference(), moment.of(), moment.giveUp());
        outbox.writeToChosen(words.say(
                about,
                to,
                by,
                dateWords -> {
                    Map<String, String> values = words.values(visit, dateWords);
                    values.putAll(more.in(to.wishes().language(), dateWords));
                    return values;
                },
                null));
        return Optional.of(to);
    }
}
