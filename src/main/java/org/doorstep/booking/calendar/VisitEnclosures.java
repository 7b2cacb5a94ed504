package org.doorstep.booking.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.Appointments;
import org.doorstep.messaging.Channel.Outgoing;
import org.doorstep.messaging.Enclosure;
import org.doorstep.messaging.Enclosures;

/**
 * The calendar file of the visit that an email tells. Where the visit has changed since the email was written there is none: what the email says
 * is true no more, and the next one brings the file.
 */
@ApplicationScoped
public class VisitEnclosures implements Enclosures {

    private static final String NAME = "visit.ics";

    private static final String TOLD = "SELECT m.about, m.createdAt FROM OutboxMessage m WHERE m.key = :key"
            + " AND m.about IS NOT NULL AND m.purpose IN ('BOOKED', 'CHANGED', 'CANCELLED', 'REMINDER')";

    @PersistenceContext
    EntityManager database;

    @Inject
    Appointments appointments;

    @Inject
    VisitCalendar calendar;

    @Override
    @Transactional
    public Optional<Enclosure> find(Outgoing email, String from) {
        return database.createQuery(TOLD, Object[].class)
                .setParameter("key", email.key())
                .getResultStream()
                .findFirst()
                .flatMap(told -> asTold((String) told[0], (Instant) told[1]))
                .map(visit -> new Enclosure(
                        NAME,
                        VisitCalendar.MEDIA_TYPE + ";method=" + (visit.status().isCancelled() ? "CANCEL" : "REQUEST"),
                        calendar.fileForEmail(visit, from, email.recipient())));
    }

    private Optional<Appointment> asTold(String reference, Instant written) {
        return appointments
                .find(reference)
                .filter(visit -> !appointments.changedAt(visit).isAfter(written));
    }
}
