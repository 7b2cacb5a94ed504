package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
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

    /**
     * Whom a link is made for, where many are made at once.
     *
     * @param appointment row of the visit
     * @param changeNumber the promise that the message is about
     * @param endsAt when the window starts
     */
    public record Holder(long appointment, int changeNumber, Instant endsAt, long personId) {}

    private static final String INTO =
            "INSERT INTO visit_link (token_hash, appointment_id, person_id, change_number, action, made_at, ends_at) VALUES ";

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

    @Inject
    TransactionConnections connections;

    /** Makes a link to change this appointment and gives its address; only the hash of its token is kept. */
    String make(Appointment appointment, long personId) {
        String token = Keys.randomToken();
        database.persist(new VisitLink(Keys.hashOfToken(token), appointment, personId, clock.instant()));
        return landlord.getPublicUrl() + "/v/" + token;
    }

    /** The addresses of links for many, made by one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Holder, String> makeAll(Collection<Holder> holders) {
        Map<Holder, String> addresses = new HashMap<>();
        List<Object> values = new ArrayList<>();
        for (Holder holder : holders) {
            String token = Keys.randomToken();
            addresses.put(holder, landlord.getPublicUrl() + "/v/" + token);
            values.addAll(List.of(
                    Keys.hashOfToken(token),
                    holder.appointment(),
                    holder.personId(),
                    holder.changeNumber(),
                    VisitLink.CHANGE,
                    InstantConverter.toColumn(clock.instant()),
                    InstantConverter.toColumn(holder.endsAt())));
        }
        if (!holders.isEmpty()) {
            Rows.change(connections, INTO + Rows.places("(?, ?, ?, ?, ?, ?, ?)", holders.size()), values);
        }
        return addresses;
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
