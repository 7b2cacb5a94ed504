package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who works when: read in one statement, whatever the number of operatives and days, and without a look at the past. */
@ApplicationScoped
public class Rota {

    /**
     * One operative's day at work.
     *
     * @param version of the day's plan when it was read
     */
    public record Day(long id, long operativeId, LocalDate date, int version) {

        /** A day as it stands, locked or not. */
        public static Day of(WorkingDay day) {
            return new Day(day.id(), day.operativeId(), day.date(), day.version());
        }
    }

    /**
     * From the dates asked for and whoever is able to the days on which both meet, each by its whole key: the order is forced, or a long past
     * would tempt the database to another.
     */
    private static final String DAYS = "SELECT d.id, d.operative_id, c.nth, d.version FROM (%s) c"
            + " STRAIGHT_JOIN operative_trade t0 ON t0.trade_code = ?1%s"
            + " STRAIGHT_JOIN working_day d FORCE INDEX (working_day_once)"
            + " ON d.operative_id = t0.operative_id AND d.work_date = c.work_date";

    private static final String ABLE =
            " STRAIGHT_JOIN operative_trade t%1$d ON t%1$d.trade_code = ?%2$d AND t%1$d.operative_id = t0.operative_id";

    @PersistenceContext
    EntityManager database;

    /** The days that are set for whoever has every one of these trades, in no order; on some of them nobody works. */
    public List<Day> days(Collection<String> trades, LocalDate from, LocalDate to) {
        List<String> codes = List.copyOf(trades);
        StringBuilder able = new StringBuilder();
        for (int i = 1; i < codes.size(); i++) {
            able.append(String.format(Locale.ROOT, ABLE, i, i + 1));
        }
        Query query = database.createNativeQuery(String.format(DAYS, dates(from, to), able));
        for (int i = 0; i < codes.size(); i++) {
            query.setParameter(i + 1, codes.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> day((Object[]) row, from)).toList();
    }

    private static String dates(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(0, (int) ChronoUnit.DAYS.between(from, to))
                .mapToObj(nth -> "SELECT DATE '" + from.plusDays(nth) + "' AS work_date, " + nth + " AS nth")
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static Day day(Object[] column, LocalDate from) {
        return new Day(
                ((Number) column[0]).longValue(),
                ((Number) column[1]).longValue(),
                from.plusDays(((Number) column[2]).longValue()),
                ((Number) column[3]).intValue());
    }
}
