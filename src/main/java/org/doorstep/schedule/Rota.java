package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.InstantConverter;
import org.jspecify.annotations.Nullable;

/** Who works when: read in one statement, whatever the number of operatives and days, and without a look at the past. */
@ApplicationScoped
public class Rota {

    /**
     * One operative's day at work.
     *
     * @param version of the day's plan when it was read
     * @param patch the operative's area, if any
     * @param shifts in order; at least one
     */
    public record Day(
            long id,
            long operativeId,
            LocalDate date,
            int version,
            @Nullable String patch,
            List<ShiftTime> shifts) {}

    private static final String DAYS =
            "SELECT d.id, d.operative_id, d.work_date, d.version, o.patch, s.starts_at, s.ends_at"
                    + " FROM (SELECT operative_id FROM operative_trade WHERE trade_code IN (%s) GROUP BY operative_id"
                    + " HAVING COUNT(*) = ?1) able"
                    + " JOIN working_day d ON d.operative_id = able.operative_id AND d.work_date BETWEEN ?2 AND ?3"
                    + " JOIN operative o ON o.id = d.operative_id"
                    + " JOIN shift s ON s.working_day_id = d.id"
                    + " ORDER BY d.id, s.starts_at";

    @PersistenceContext
    EntityManager database;

    /** The days on which somebody works who has every one of these trades. */
    public List<Day> days(Collection<String> trades, LocalDate from, LocalDate to) {
        List<String> codes = List.copyOf(trades);
        StringBuilder places = new StringBuilder("?4");
        for (int i = 1; i < codes.size(); i++) {
            places.append(", ?").append(4 + i);
        }
        Query query = database.createNativeQuery(String.format(DAYS, places))
                .setParameter(1, codes.size())
                .setParameter(2, from)
                .setParameter(3, to);
        for (int i = 0; i < codes.size(); i++) {
            query.setParameter(4 + i, codes.get(i));
        }
        Map<Long, Day> days = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            days.computeIfAbsent(((Number) column[0]).longValue(), id -> day(id, column))
                    .shifts()
                    .add(new ShiftTime(InstantConverter.fromColumn(column[5]), InstantConverter.fromColumn(column[6])));
        }
        return List.copyOf(days.values());
    }

    private static Day day(long id, Object[] column) {
        LocalDate date = ((Date) column[2]).toLocalDate();
        return new Day(
                id,
                ((Number) column[1]).longValue(),
                date,
                ((Number) column[3]).intValue(),
                (String) column[4],
                new ArrayList<>());
    }
}
