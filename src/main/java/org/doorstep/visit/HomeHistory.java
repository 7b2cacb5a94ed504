package org.doorstep.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.account.SignedInPerson;
import org.doorstep.settings.Landlord;

/**
 * The visits of the last twelve months that a signed-in tenant may see: our own and those of the time before Doorstep, of their own
 * tenancy's time at their home, without what is private to another. Newest first, a part at a time.
 */
@ApplicationScoped
public class HomeHistory {

    private static final int MONTHS = 12;

    private static final String OURS =
            "SELECT 1 AS ours, a.reference AS reference, a.status AS came, a.earliest_arrival AS earliest,"
                    + " a.latest_arrival AS latest, o.name AS who, (SELECT GROUP_CONCAT(DISTINCT t.name ORDER BY t.name SEPARATOR '|')"
                    + " FROM appointment_work w JOIN works_order x ON x.id = w.works_order_id JOIN visit_type t ON t.code = x.visit_type"
                    + " WHERE w.appointment_id = a.id) AS what, a.id AS place"
                    + " FROM appointment a JOIN operative o ON o.id = a.operative_id WHERE a.property_id = ?1 AND a.earliest_arrival >= ?2"
                    + " AND (a.private_to IS NULL OR a.private_to = ?3)"
                    + " AND (a.latest_arrival <= ?4 OR a.status NOT IN ('BOOKED', 'CONFIRMED', 'ON_THE_WAY', 'ARRIVED'))";

    private static final String BEFORE_US =
            "SELECT 0, p.reference, p.outcome, p.earliest_arrival, p.latest_arrival, o.name, t.name, p.id"
                    + " FROM past_visit p JOIN operative o ON o.id = p.operative_id JOIN visit_type t ON t.code = p.visit_type"
                    + " WHERE p.property_id = ?1 AND p.earliest_arrival >= ?2 AND p.earliest_arrival <= ?4"
                    + " AND (t.private_by_default = FALSE OR p.person_id = ?3)";

    /**
     * A visit that is over.
     *
     * @param ours whether it has a page of its own here
     * @param came a name of an {@link Outcome}, or of a standing state where nobody has told us yet
     * @param what names of visit types, one at least
     * @param who who came or was to come
     */
    public record Past(
            boolean ours,
            String reference,
            String came,
            Instant earliest,
            Instant latest,
            String who,
            List<String> what) {

        public Past {
            what = List.copyOf(what);
        }
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    /** So many from a place on: two statements in one, each by its index of the home. */
    @Transactional
    public List<Past> of(SignedInPerson person, int from, int most) {
        Instant now = clock.instant();
        List<Past> past = new ArrayList<>();
        for (Object row : database.createNativeQuery(OURS + " UNION ALL " + BEFORE_US
                        + " ORDER BY earliest DESC, ours DESC, place DESC LIMIT " + most + " OFFSET " + from)
                .setParameter(1, person.propertyId())
                .setParameter(2, InstantConverter.toColumn(since(person, now)))
                .setParameter(3, person.privateEyes())
                .setParameter(4, InstantConverter.toColumn(now))
                .getResultList()) {
            past.add(past((Object[]) row));
        }
        return past;
    }

    /** Not before their tenancy began. */
    private Instant since(SignedInPerson person, Instant now) {
        LocalDate year = LocalDate.ofInstant(now, landlord.getZone()).minusMonths(MONTHS);
        LocalDate first = person.since().isAfter(year) ? person.since() : year;
        return first.atStartOfDay(landlord.getZone()).toInstant();
    }

    private static Past past(Object[] row) {
        return new Past(
                ((Number) row[0]).intValue() == 1,
                (String) row[1],
                (String) row[2],
                InstantConverter.fromColumn(row[3]),
                InstantConverter.fromColumn(row[4]),
                (String) row[5],
                Arrays.asList(String.valueOf(row[6]).split("\\|", -1)));
    }
}
