package org.doorstep.booking;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.messaging.AsText;
import org.doorstep.messaging.Delivered;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.ToldMessage;
import org.doorstep.messaging.Undeliverable;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a tenant was told of a visit: by which way, to which number, and when it was there, by what the provider said. It outlives the text.
 * A visit of which the tenant was told less than 24 hours before, or not at all, says so: a missed one does not count.
 */
@ApplicationScoped
public class ProvedNotices {

    private static final int BEFORE_ANOTHER_WAY = 2_000;

    /**
     * One message by which notice was given.
     *
     * @param messageKey of the message
     * @param by as a text, by WhatsApp or as an email
     * @param numberEnd the last three digits of the number; null for an email, and for a safe contact
     * @param handedAt when a provider took it
     * @param deliveredAt when the provider says that it was there; null where it has not said so
     * @param isInTime whether that, or else when it was taken, was early enough before the visit as it stands
     */
    public record Proof(
            String messageKey,
            MessageKind by,
            @Nullable String numberEnd,
            Instant handedAt,
            @Nullable Instant deliveredAt,
            boolean isInTime) {}

    /** Of the promise as it stands; what was told of an earlier one proves nothing of this. */
    private static final String PROOFS =
            "SELECT h.message_key, h.kind, h.number_end, h.told_at, (SELECT MIN(d.told_at) FROM delivery_event d"
                    + " WHERE d.provider = h.provider AND d.provider_id = h.provider_id AND d.state = 'DELIVERED'), a.earliest_arrival"
                    + " FROM appointment a JOIN notice n ON n.appointment_id = a.id AND n.change_number = a.change_number"
                    + " JOIN delivery_event h ON h.message_key IN (n.message_key, CONCAT(n.message_key, '"
                    + ToldMessage.BY_EMAIL
                    + "')) WHERE a.reference = ?1 ORDER BY h.id";

    private static final String OF_NOTICE = "SELECT a.id FROM notice n JOIN appointment a ON a.id = n.appointment_id"
            + " AND a.change_number = n.change_number WHERE n.message_key = ?1";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    /** All by which notice of a visit was given, as it stands now, in their order. */
    @Transactional
    public List<Proof> of(String appointmentReference) {
        List<?> rows = database.createNativeQuery(PROOFS)
                .setParameter(1, appointmentReference)
                .getResultList();
        return rows.stream().map(row -> proof((Object[]) row)).toList();
    }

    private Proof proof(Object[] row) {
        Instant handed = InstantConverter.fromColumn(row[3]);
        Instant delivered = row[4] == null ? null : InstantConverter.fromColumn(row[4]);
        Instant visit = InstantConverter.fromColumn(row[5]);
        return new Proof(
                (String) row[0],
                MessageKind.valueOf((String) row[1]),
                (String) row[2],
                handed,
                delivered,
                isInTime(delivered == null ? handed : delivered, visit));
    }

    /** It is not there: no notice was given, as long as nothing else gives it. */
    void onLost(@Observes @Priority(BEFORE_ANOTHER_WAY) Undeliverable lost) {
        find(lost.key()).ifPresent(appointment -> appointment.told(false));
    }

    /** It is there: perhaps too late to count. */
    void onDelivered(@Observes Delivered delivered) {
        find(delivered.key()).ifPresent(appointment -> appointment.told(isInTime(delivered.at(), appointment)));
    }

    /** What WhatsApp could not tell goes as a text now. */
    void onText(@Observes AsText text) {
        toldNow(text.key());
    }

    /** What a text could not tell goes by email now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void goesByEmail(String messageKey) {
        toldNow(messageKey);
    }

    private void toldNow(String messageKey) {
        find(messageKey).ifPresent(appointment -> appointment.told(isInTime(clock.instant(), appointment)));
    }

    /** The visit of which this message gave notice, as it stands now. */
    private Optional<Appointment> find(String messageKey) {
        List<?> rows = database.createNativeQuery(OF_NOTICE)
                .setParameter(1, messageKey)
                .getResultList();
        return rows.stream().findFirst().map(id -> database.find(Appointment.class, ((Number) id).longValue()));
    }

    private boolean isInTime(Instant told, Appointment appointment) {
        return isInTime(told, appointment.window().earliest());
    }

    private boolean isInTime(Instant told, Instant visit) {
        return !told.isAfter(visit.minus(landlord.getNotice()));
    }
}
