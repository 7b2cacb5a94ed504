package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.Outbox;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Tenancies.Reachable;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tenant in writing, in the transaction of the booking: who acts or who it is for, else, where nobody was named, the first tenant
 * of the home who can be reached. What was told is kept as notice: a missed visit counts only with 24 hours of it.
 */
@ApplicationScoped
public class BookingNotices {

    /** What the tenant is told. */
    enum Purpose {
        BOOKED,
        CHANGED,
        CANCELLED;

        String template(String part) {
            return name().toLowerCase(Locale.ROOT) + "." + part;
        }
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    Outbox outbox;

    @Inject
    VisitLinks links;

    void tell(Appointment appointment, Purpose purpose, Actor actor) {
        List<Reachable> reachable = tenancies.reachableAt(appointment.propertyId(), dates.dateOf(clock.instant()));
        reach(appointment, actor, reachable).ifPresent(person -> tell(appointment, purpose, person));
    }

    /**
     * Finds who is to be told, and lets the appointment know whether that is in time; a new one is then written once, not twice.
     *
     * @param reachable the tenants of the home who can be reached today
     */
    Optional<Reachable> reach(Appointment appointment, Actor actor, List<Reachable> reachable) {
        // Nobody else is told in the place of somebody who was named: a visit may be private.
        Optional<Reachable> reached = reachable.stream()
                .filter(each -> isFor(each, appointment, actor.personReference()))
                .findFirst();
        Instant lastInTime = appointment.window().earliest().minus(landlord.getNotice());
        appointment.told(reached.isPresent() && !clock.instant().isAfter(lastInTime));
        return reached;
    }

    void tell(Appointment appointment, Purpose purpose, Reachable person) {
        write(appointment, purpose, person, clock.instant());
    }

    /** Whether they are whom the visit is for, or who was named; of one that is private, its owner alone. */
    static boolean isFor(Reachable person, Appointment appointment, @Nullable String personReference) {
        if (!appointment.isOpenTo(person.personId())) {
            return false;
        }
        if (appointment.privateTo() != null) {
            return true;
        }
        if (personReference != null) {
            return person.reference().equals(personReference);
        }
        Long bookedFor = appointment.bookedFor();
        return bookedFor == null || bookedFor == person.personId();
    }

    private void write(Appointment appointment, Purpose purpose, Reachable person, Instant now) {
        boolean text = person.by().kind() == ContactKind.MOBILE;
        String link = purpose == Purpose.CANCELLED ? null : links.make(appointment, person.personId());
        String key =
                appointment.reference() + "/" + purpose + "/" + appointment.changeNumber() + "/" + person.reference();
        Map<String, String> values = values(appointment);
        outbox.write(new Draft(
                key,
                appointment.reference(),
                purpose.name(),
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                person.by().value(),
                text ? null : MessageTemplate.render(purpose.template("subject"), values),
                MessageTemplate.render(purpose.template(text ? "text" : "email"), values),
                link,
                appointment.window().earliest()));
        recordNotice(appointment, person, key, now);
    }

    private Map<String, String> values(Appointment appointment) {
        Instant earliest = appointment.window().earliest();
        Map<String, String> values = new HashMap<>();
        values.put("landlord", landlord.getName());
        values.put("phone", landlord.getPhone());
        values.put("site", landlord.getPublicUrl());
        values.put("reference", appointment.reference());
        values.put("day", dates.shortDay(earliest));
        values.put("fullDay", dates.day(earliest));
        values.put("times", dates.times(earliest, appointment.window().latest()));
        return values;
    }

    private void recordNotice(Appointment appointment, Reachable person, String key, Instant now) {
        database.createNativeQuery(
                        "INSERT INTO notice (appointment_id, change_number, person_id, message_key, given_at) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, appointment.id())
                .setParameter(2, appointment.changeNumber())
                .setParameter(3, person.personId())
                .setParameter(4, key)
                .setParameter(5, InstantConverter.toColumn(now))
                .executeUpdate();
    }
}
