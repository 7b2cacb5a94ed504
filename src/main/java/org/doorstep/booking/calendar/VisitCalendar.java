package org.doorstep.booking.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.SpokenReference;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.Appointments;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** Visits as calendar files. The texts stand beside those of messages. */
@ApplicationScoped
public class VisitCalendar {

    /** Of every calendar file. */
    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    @Inject
    Appointments appointments;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Clock clock;

    /** For whoever may know what the visit is for. */
    public String fileOf(Appointment visit) {
        return file(visit, "calendar", landlord.getPublicUrl() + "/tenant/booked?ref=" + visit.reference(), null);
    }

    /** For whoever holds a link: when, and nothing else, as on its page. */
    public String fileOfTimeAlone(Appointment visit) {
        return file(visit, "calendar.alone", null, null);
    }

    /**
     * For an email, which says when and not what for. A link stands in the email alone: a calendar is shared.
     *
     * @param from the landlord's address
     * @param to the tenant's address
     */
    String fileForEmail(Appointment visit, String from, String to) {
        return file(visit, "calendar.alone", null, new CalendarEntry.Invitation(from, landlord.getName(), to));
    }

    private String file(
            Appointment visit, String texts, @Nullable String url, CalendarEntry.@Nullable Invitation invitation) {
        boolean cancelled = visit.status().isCancelled();
        Map<String, String> values = values(visit);
        return new CalendarFile(landlord.getZone())
                .of(new CalendarEntry(
                        visit.calendarUid(),
                        visit.changeNumber(),
                        cancelled,
                        visit.window(),
                        appointments.changedAt(visit),
                        clock.instant(),
                        MessageTemplate.render(texts + (cancelled ? ".cancelled" : ".summary"), values),
                        MessageTemplate.render(texts + (cancelled ? ".cancelled.more" : ".more"), values),
                        url,
                        invitation));
    }

    private Map<String, String> values(Appointment visit) {
        Map<String, String> values = new HashMap<>();
        values.put("landlord", landlord.getName());
        values.put("phone", landlord.getPhone());
        values.put("site", landlord.getPublicUrl());
        values.put("reference", SpokenReference.spoken(visit.reference()));
        values.put(
                "times", dates.times(visit.window().earliest(), visit.window().latest()));
        values.put("stay", dates.howLong(visit.onSite().toMinutes()));
        values.put(
                "what",
                visit.worksOrders().stream()
                        .map(order -> order.visitType().name().toLowerCase(Locale.UK))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        return values;
    }
}
