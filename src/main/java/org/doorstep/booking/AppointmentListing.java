package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.jspecify.annotations.Nullable;

/**
 * Lists appointments by when they are, page by page. A page begins after a place, not after a count: what is booked or moved meanwhile
 * elsewhere makes no other be left out or told twice. What a page costs depends on its time, not on the past.
 */
@ApplicationScoped
public class AppointmentListing {

    /**
     * Which appointments.
     *
     * @param from earliest arrival, at the soonest
     * @param until earliest arrival, before then
     * @param statuses any of these; empty for all
     * @param patch of the home; null for all
     * @param after where the page before ended; null for the first
     * @param most on a page
     */
    public record Wish(
            Instant from,
            Instant until,
            Set<AppointmentStatus> statuses,
            @Nullable String patch,
            @Nullable Place after,
            int most) {}

    /** A place in the list: of the appointment with this arrival and row. */
    public record Place(Instant earliestArrival, long id) {}

    /** One page, and where it ended if there is more. */
    public record Page(List<ToldAppointment> appointments, Optional<Place> next) {}

    private static final String FROM_A_PLACE = "SELECT a.id FROM appointment a FORCE INDEX (appointment_by_arrival)";
    private static final String OF_A_PATCH = " STRAIGHT_JOIN property p ON p.id = a.property_id AND p.patch = ?4";
    private static final String IN_TIME = " WHERE a.earliest_arrival >= ?1 AND (a.earliest_arrival > ?1 OR a.id > ?2)"
            + " AND a.earliest_arrival < ?3";
    private static final String IN_ORDER = " ORDER BY a.earliest_arrival, a.id LIMIT ";

    @PersistenceContext
    EntityManager database;

    @Inject
    Appointments appointments;

    @Transactional
    public Page page(Wish wish) {
        List<Long> ids = ids(wish);
        boolean more = ids.size() > wish.most();
        List<Appointment> listed = read(more ? ids.subList(0, wish.most()) : ids);
        return new Page(
                appointments.tell(listed),
                more ? Optional.of(placeOf(listed.get(listed.size() - 1))) : Optional.empty());
    }

    private static Place placeOf(Appointment appointment) {
        return new Place(appointment.window().earliest(), appointment.id());
    }

    /** One more than fits, to know whether there is another page. */
    private List<Long> ids(Wish wish) {
        Place after = wish.after();
        Instant from = after == null ? wish.from() : after.earliestArrival();
        String patch = wish.patch();
        Query query = database.createNativeQuery(FROM_A_PLACE
                        + (patch == null ? "" : OF_A_PATCH)
                        + IN_TIME
                        + ofStatuses(wish.statuses())
                        + IN_ORDER
                        + (wish.most() + 1))
                .setParameter(1, InstantConverter.toColumn(from))
                .setParameter(2, after == null ? 0 : after.id())
                .setParameter(3, InstantConverter.toColumn(wish.until()));
        if (patch != null) {
            query.setParameter(4, patch);
        }
        List<Long> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    private static String ofStatuses(Set<AppointmentStatus> statuses) {
        return statuses.isEmpty()
                ? ""
                : statuses.stream().map(Enum::name).collect(Collectors.joining("', '", " AND a.status IN ('", "')"));
    }

    /** In the order of the ids: sorted by the database, the rows would sometimes go through a table of their own first. */
    private List<Appointment> read(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Appointment> read = new ArrayList<>(database.createQuery(
                        "SELECT a FROM Appointment a JOIN FETCH a.operative WHERE a.id IN :ids", Appointment.class)
                .setParameter("ids", ids)
                .getResultList());
        read.sort(Comparator.comparingInt(each -> ids.indexOf(each.id())));
        return read;
    }
}
