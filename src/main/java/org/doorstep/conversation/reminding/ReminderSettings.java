package org.doorstep.conversation.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the landlord set about reminders: microprofile-config.properties says what each is. */
@ApplicationScoped
public class ReminderSettings {

    @Inject
    @ConfigProperty(name = "doorstep.reminders.sweep")
    Duration sweep;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.at")
    LocalTime at;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.booked-long-ago-days")
    int longAgoDays;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.on-the-day")
    Duration onTheDay;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.not-within")
    Duration notWithin;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.call-at")
    LocalTime callAt;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.late-after")
    Duration lateAfter;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.letter-working-days")
    int letterWorkingDays;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.check-from")
    LocalTime checkFrom;

    @Inject
    @ConfigProperty(name = "doorstep.reminders.check-until")
    LocalTime checkUntil;

    Duration sweep() {
        return sweep;
    }

    LocalTime at() {
        return at;
    }

    int longAgoDays() {
        return longAgoDays;
    }

    Duration onTheDay() {
        return onTheDay;
    }

    /** Nobody is reminded of what they were told less than this before. */
    Duration notWithin() {
        return notWithin;
    }

    LocalTime callAt() {
        return callAt;
    }

    Duration lateAfter() {
        return lateAfter;
    }

    int letterWorkingDays() {
        return letterWorkingDays;
    }

    /** Whether this local time is one at which we ask about a mobile. */
    boolean isTimeToCheck(LocalTime time) {
        return !time.isBefore(checkFrom) && time.isBefore(checkUntil);
    }
}
