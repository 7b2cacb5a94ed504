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
import java.util.Locale;
import java.util.Map;
import org.doorstep.InstantConverter;

/** Who works when: read in one statement, whatever the number of operatives and days, and without a look at the past. */
@ApplicationScoped
public class Rota {

    /**
     * One operative's day at work.
     *
     * @param version of the day's plan when it was read
     * @param shifts in order; at least one where the rota gave it
     */
    public record Day(long id, long operativeId, LocalDate date, int version, List<ShiftTime> shifts) {

        /** A day as it stands, locked or not. */
        public static Day of(WorkingDay day) {
            return new Day(day.id(), day.operativeId(), day.date(), day.version(), day.shifts());
        }
    }

    /** From the dates asked for to whoever works on them: the order is forced, or a long past would tempt the database to another. */
    private static final String DAYS = "SELECT d.id, d.operative_id, d.work_date, d.version, s.starts_at, s.ends_at"
            + " FROM working_day d FORCE INDEX (working_day_by_date)%s"
            + " STRAIGHT_JOIN shift s ON s.working_day_id = d.id"
            + " WHERE d.work_date BETWEEN ?1 AND ?2"
            + " ORDER BY d.id, s.starts_at";

    private static final String ABLE =
            " STRAIGHT_JOIN operative_trade t%1$d ON t%1$d.trade_code = ?%1$d AND t%1$d.operative_id = d.operative_id";

    /** The place in the query of the first trade that is asked for. */
    private static final int FIRST_TRADE = 3;

    @PersistenceContext
    EntityManager database;

    /** The days on which somebody works who has every one of these trades. */
    public List<Day> days(Collection<String> trades, LocalDate from, LocalDate to) {
        List<String> codes = List.copyOf(trades);
        StringBuilder able = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            able.append(String.format(Locale.ROOT, ABLE, FIRST_TRADE + i));
        }
        Query query = database.createNativeQuery(String.format(DAYS, able))
                .setParameter(1, from)
                .setParameter(2, to);
        for (int i = 0; i < codes.size(); i++) {
            query.setParameter(FIRST_TRADE + i, codes.get(i));
        }
        Map<Long, Day> days = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            days.computeIfAbsent(((Number) column[0]).longValue(), id -> day(id, column))
                    .shifts()
                    .add(new ShiftTime(InstantConverter.fromColumn(column[4]), InstantConverter.fromColumn(column[5])));
        }
        return List.copyOf(days.values());
    }

    private static Day day(long id, Object[] column) {
        LocalDate date = ((Date) column[2]).toLocalDate();
        return new Day(id, ((Number) column[1]).longValue(), date, ((Number) column[3]).intValue(), new ArrayList<>());
    }
}
