package org.doorstep.booking.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes an entry as a calendar file (RFC 5545), its times in the landlord's zone. */
final class CalendarFile {

    private static final String MAKER = "-//Doorstep//Visits//EN";
    /** ical4j folds by characters, the standard by bytes: so it is kept from folding. */
    private static final int NEVER_FOLD = 1_000_000;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final ZoneId zone;

    CalendarFile(ZoneId zone) {
        this.zone = zone;
    }

    String of(CalendarEntry entry) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method(entry));
        calendar.add(ZoneDefinition.around(entry.window().earliest(), zone));
        calendar.add(event(entry));
        return LineFolding.fold(written(calendar));
    }

    /** RFC 5546: what is sent to somebody asks them; what somebody takes is only shown. */
    private static Method method(CalendarEntry entry) {
        if (entry.cancelled()) {
            return ImmutableMethod.CANCEL;
        }
        return entry.invitation() == null ? ImmutableMethod.PUBLISH : ImmutableMethod.REQUEST;
    }

    private VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.writtenAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new LastModified(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(entry.sequence()));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(start(entry.window().earliest()));
        // Not an end: the hour that comes twice in autumn could not be told from itself.
        event.add(new net.fortuna.ical4j.model.property.Duration(
                Duration.between(entry.window().earliest(), entry.window().latest())));
        event.add(new Summary(inLines(entry.summary())));
        event.add(new Description(inLines(entry.description())));
        if (entry.url() != null) {
            event.add(new Url(URI.create(entry.url())));
        }
        if (entry.invitation() != null) {
            invite(event, entry.invitation());
        }
        return event;
    }

    /** The visit is agreed already: nobody is asked to answer, and no answer comes by email. */
    private static void invite(VEvent event, CalendarEntry.Invitation invitation) {
        event.add(new Organizer(
                new ParameterList(List.of(new Cn(invitation.landlord()))), mailTo(invitation.organizer())));
        event.add(
                new Attendee(new ParameterList(List.of(PartStat.ACCEPTED, Rsvp.FALSE)), mailTo(invitation.attendee())));
    }

    private static URI mailTo(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Local time; of an hour that comes twice, the standard reads the first, so the second is written in UTC. The local one is not a
     * DtStart: that would read every zone that ical4j brings, and add it to those of the whole server.
     */
    private Property start(Instant earliest) {
        ZonedDateTime local = earliest.atZone(zone);
        return local.equals(local.withEarlierOffsetAtOverlap())
                ? new XProperty(
                        Property.DTSTART, new ParameterList(List.of(new TzId(zone.getId()))), LOCAL.format(local))
                : new DtStart<>(earliest);
    }

    /** ical4j would write a lone carriage return as it is, and what follows would be read as a line of the file. */
    private static String inLines(String text) {
        return text.replaceAll("\\R", "\n");
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER_FOLD).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
