package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.Tenancies.Reachable;
import org.jspecify.annotations.Nullable;

/** Writes that a sooner time is free, and that somebody else has it; in the transaction of that fact. */
@ApplicationScoped
public class EarlierMessages {

    /** How the purpose of each of these messages begins. */
    static final String PURPOSE = "SOONER";

    private static final String MISSED = PURPOSE + "_MISSED";

    @Inject
    Templates templates;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    void ask(EarlierOffer offer, Appointment appointment, Reachable person, String token) {
        String link = landlord.getPublicUrl() + "/s/" + token;
        write(PURPOSE, offer, appointment, person, link, offer.heldUntil());
    }

    void missed(EarlierOffer offer, Appointment appointment, Reachable person) {
        write(MISSED, offer, appointment, person, null, appointment.window().earliest());
    }

    private void write(
            String purpose,
            EarlierOffer offer,
            Appointment appointment,
            Reachable person,
            @Nullable String link,
            Instant giveUpAt) {
        boolean text = person.kind().isToMobile();
        String template = purpose.toLowerCase(Locale.ROOT) + ".";
        Function<DateWords, Map<String, String>> values = words -> values(offer, appointment.window(), words);
        outbox.write(new Draft(
                        appointment.reference() + "/" + purpose + "/" + offer.key() + "/" + person.reference(),
                        appointment.reference(),
                        purpose,
                        person.kind(),
                        person.by().value(),
                        text ? null : templates.say(template + "subject", person.language(), values),
                        templates.say(template + (text ? "text" : "email"), person.language(), values),
                        link,
                        giveUpAt)
                .to(person.personId()));
    }

    private Map<String, String> values(EarlierOffer offer, ArrivalWindow visit, DateWords dates) {
        ArrivalWindow sooner = offer.window();
        Map<String, String> values = new HashMap<>();
        values.put("landlord", landlord.getName());
        values.put("phone", landlord.getPhone());
        values.put("day", dates.shortDay(sooner.earliest()));
        values.put("fullDay", dates.day(sooner.earliest()));
        values.put("times", dates.times(sooner.earliest(), sooner.latest()));
        values.put("visitDay", dates.shortDay(visit.earliest()));
        values.put("visitFullDay", dates.day(visit.earliest()));
        values.put("visitTimes", dates.times(visit.earliest(), visit.latest()));
        values.put("until", dates.time(offer.heldUntil()));
        return values;
    }
}
