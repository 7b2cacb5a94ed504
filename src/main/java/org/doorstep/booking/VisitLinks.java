package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Tenancies;

/** Makes and opens the links that texts carry. */
@ApplicationScoped
public class VisitLinks {

    /**
     * A visit reached by a link.
     *
     * @param appointment the one visit it opens
     * @param actor who holds the link, as far as that can be known
     * @param person their row
     */
    public record Opened(Appointment appointment, Actor actor, long person) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Tenancies tenancies;

    @Inject
    PlainDates dates;

    /** Makes a link to change this appointment and gives its address; only the hash of its token is kept. */
    String make(Appointment appointment, long personId) {
        String token = Keys.randomToken();
        database.persist(new VisitLink(Keys.hashOfToken(token), appointment, personId, clock.instant()));
        return landlord.getPublicUrl() + "/v/" + token;
    }

    /** The visit that a link opens, while it does, its holder's tenancy lasts, and it is private to nobody else. Changes nothing. */
    @Transactional
    public Optional<Opened> open(String token) {
        return database.createQuery("SELECT l FROM VisitLink l WHERE l.tokenHash = :hash", VisitLink.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .getResultStream()
                .findFirst()
                .flatMap(this::opened);
    }

    /** Ends every link to this appointment; the next message brings a new one. */
    void spendAllOf(Appointment appointment) {
        database.createQuery(
                        "UPDATE VisitLink l SET l.spentAt = :now WHERE l.appointmentId = :appointment AND l.spentAt IS NULL")
                .setParameter("now", clock.instant())
                .setParameter("appointment", appointment.id())
                .executeUpdate();
    }

    private Optional<Opened> opened(VisitLink link) {
        Appointment appointment = database.find(Appointment.class, link.appointmentId());
        if (appointment == null
                || !link.opens(appointment, clock.instant())
                || !appointment.isOpenTo(link.personId())) {
            return Optional.empty();
        }
        String person = database.find(Person.class, link.personId()).reference();
        return tenancies
                .findTenantAt(appointment.propertyId(), person, dates.dateOf(clock.instant()))
                .map(tenant -> new Opened(
                        appointment,
                        new Actor("link of person:" + person, "link:" + link.id(), BookingChannel.WEB, person),
                        tenant));
    }
}
