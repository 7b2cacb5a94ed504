package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.booking.BookingNotices.Purpose;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.QuietHours;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.Tenancies.Reachable;
import org.jspecify.annotations.Nullable;

/** What a tenant is told of a booking: in the landlord's words, or, where they have a safe contact, in their own and nothing else. */
@ApplicationScoped
public class NoticeWords {

    /** What answers whoever chose another time by text: it has no room for a link, and they need none. */
    private static final String MOVED_BY_TEXT = "reply.changed.text";

    @Inject
    Templates templates;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    QuietHours quiet;

    /**
     * As the landlord says it.
     *
     * @param link to the visit; none once it is cancelled
     * @param byText whether it answers a text: whoever ended a visit by one may take it back by one
     */
    Draft usual(
            Appointment appointment,
            Purpose purpose,
            Reachable person,
            String key,
            @Nullable String link,
            boolean byText) {
        boolean text = person.kind().isToMobile();
        String form = !text ? "email" : byText && purpose == Purpose.CANCELLED ? "by_text.text" : "text";
        return new Draft(
                        key,
                        appointment.reference(),
                        purpose.name(),
                        person.kind(),
                        person.by().value(),
                        text ? null : say(appointment, purpose, "subject", person),
                        text && byText && purpose == Purpose.CHANGED
                                ? say(appointment, MOVED_BY_TEXT, person)
                                : say(appointment, purpose, form, person),
                        link,
                        appointment.window().earliest())
                .to(person.personId());
    }

    /** As the tenant says it: no link, no reference, no name; in their hours, or never if those come too late. */
    Draft own(Appointment appointment, Purpose purpose, SafeContact safe, String key, Instant now) {
        Instant earliest = appointment.window().earliest();
        String day = dates.shortDay(earliest);
        String time = dates.time(earliest);
        String words = purpose == Purpose.CANCELLED
                ? templates.say("safe.cancelled.text", Map.of("day", day, "time", time))
                : safe.words().say(day, time);
        return Draft.safely(
                key,
                appointment.reference(),
                purpose.name(),
                safe.mobile(),
                words,
                null,
                earliest,
                safe.personId(),
                toldAt(safe, false, now));
    }

    /** When somebody hears of what is written now: in the hours of their safe contact; else at once, where it answers them, or by day. */
    Instant toldAt(@Nullable SafeContact safe, boolean isAnswer, Instant now) {
        if (safe != null) {
            return safe.hours().nextOpen(now, landlord.getZone());
        }
        return isAnswer ? now : quiet.nextOpen(now);
    }

    private String say(Appointment appointment, Purpose purpose, String form, Reachable person) {
        return say(appointment, purpose.template(form), person);
    }

    private String say(Appointment appointment, String template, Reachable person) {
        return templates.say(template, person.language(), words -> values(appointment, words));
    }

    private Map<String, String> values(Appointment appointment, DateWords words) {
        Instant earliest = appointment.window().earliest();
        Map<String, String> values = new HashMap<>();
        values.put("landlord", landlord.getName());
        values.put("phone", landlord.getPhone());
        values.put("site", landlord.getPublicUrl());
        values.put("reference", appointment.reference());
        values.put("day", words.shortDay(earliest));
        values.put("fullDay", words.day(earliest));
        values.put("times", words.times(earliest, appointment.window().latest()));
        return values;
    }
}
