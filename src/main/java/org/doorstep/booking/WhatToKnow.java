package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.SeenBy;
import org.jspecify.annotations.Nullable;

/**
 * What whoever visits may know of the household's adjustments, on the day of the visit alone: never whose they are, never what is the
 * office's, and never who their next of kin are.
 */
@ApplicationScoped
public class WhatToKnow {

    /**
     * One thing to know.
     *
     * @param name as the catalogue has it
     * @param note what was told with it; null where nothing was
     */
    public record Known(String code, String name, @Nullable String note) {}

    private static final String SEEN =
            "SELECT DISTINCT n.code, k.name, n.note, k.sort FROM tenancy t STRAIGHT_JOIN tenancy_member m ON m.tenancy_id = t.id"
                    + " STRAIGHT_JOIN reasonable_adjustment n ON n.person_id = m.person_id"
                    + " STRAIGHT_JOIN adjustment_kind k ON k.code = n.code"
                    + " WHERE t.property_id = ? AND t.start_date <= ? AND (t.end_date IS NULL OR t.end_date >= ?)"
                    + " AND n.withdrawn_at IS NULL AND (n.until_date IS NULL OR n.until_date >= ?)"
                    + " AND COALESCE(n.seen_by, k.seen_by) = ? ORDER BY k.sort, n.code, n.note";

    @Inject
    TransactionConnections connections;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    AuditTrail audit;

    /** What to know of a visit that is made today; nothing on any other day, or once it is over. What is shown is kept in the trail. */
    @Retried
    @Transactional
    public List<Known> onTheDay(Appointment appointment, Author by) {
        LocalDate today = dates.dateOf(clock.instant());
        if (!appointment.status().isStanding()
                || !dates.dateOf(appointment.window().earliest()).equals(today)) {
            return List.of();
        }
        List<Known> known = Rows.of(
                connections,
                SEEN,
                List.of(appointment.propertyId(), today, today, today, SeenBy.OPERATIVE_ON_THE_DAY.name()),
                row -> new Known(row.getString(1), row.getString(2), row.getString(3)));
        if (!known.isEmpty()) {
            audit.record(Deed.of(by, "adjustment.read", appointment.reference()));
        }
        return known;
    }
}
