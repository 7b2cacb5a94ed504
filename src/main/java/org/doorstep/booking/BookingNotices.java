package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.Outbox;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.tenancy.Tenancies.Reachable;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tenant in writing, in the transaction of the booking: who acts or who it is for, else, where nobody was named, the first tenant
 * of the home who can be reached; whoever has a safe contact there alone, in their own words and hours. What was told is kept as notice: a missed visit counts only with 24 hours of it.
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
    NoticeWords words;

    @Inject
    Outbox outbox;

    @Inject
    VisitLinks links;

    @Inject
    Event<NobodyTold> nobodyTold;

    void tell(Appointment appointment, Purpose purpose, Actor actor) {
        List<Reachable> reachable = tenancies.reachableAt(appointment.propertyId(), dates.dateOf(clock.instant()));
        Optional<Reachable> reached = reach(appointment, actor, reachable);
        reached.ifPresent(person -> tell(appointment, purpose, person, actor));
        boolean know = purpose == Purpose.CANCELLED && isAnswer(actor);
        if (reached.isEmpty() && !know) {
            toldNobody(appointment);
        }
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
        appointment.told(reached.filter(person -> !words.toldAt(person.safe(), isAnswer(actor), clock.instant())
                        .isAfter(lastInTime))
                .isPresent());
        return reached;
    }

    /** Nobody can be told in writing of what was booked or moved, or that we cancelled it: somebody must tell them otherwise. */
    void toldNobody(Appointment appointment) {
        nobodyTold.fire(new NobodyTold(appointment));
    }

    void tell(Appointment appointment, Purpose purpose, Reachable person, Actor actor) {
        write(appointment, purpose, person, actor, clock.instant());
    }

    /** Whether the tenant is there and does it: then they hear of it at once, by night as well. */
    private static boolean isAnswer(Actor actor) {
        return actor.channel().tenantChooses();
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

    private void write(Appointment appointment, Purpose purpose, Reachable person, Actor actor, Instant now) {
        boolean isAnswer = isAnswer(actor);
        String key =
                appointment.reference() + "/" + purpose + "/" + appointment.changeNumber() + "/" + person.reference();
        SafeContact safe = person.safe();
        if (safe == null) {
            boolean byText =
                    actor.channel() == BookingChannel.TEXT && person.by().kind() == ContactKind.MOBILE;
            boolean hasLink = purpose == Purpose.BOOKED || purpose == Purpose.CHANGED && !byText;
            String link = hasLink ? links.make(appointment, person.personId()) : null;
            Draft usual = words.usual(appointment, purpose, person, key, link, byText);
            outbox.writeToChosen(isAnswer ? usual.answering() : usual);
        } else {
            outbox.replaceWaiting(appointment.reference(), person.personId());
            outbox.write(words.own(appointment, purpose, safe, key, now));
        }
        Instant told = words.toldAt(safe, isAnswer, now);
        if (told.isBefore(appointment.window().earliest())) {
            recordNotice(appointment, person, key, told);
        }
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
