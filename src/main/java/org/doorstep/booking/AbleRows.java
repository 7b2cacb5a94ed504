package org.doorstep.booking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.Together;
import org.doorstep.booking.VisitNeed.Job;
import org.doorstep.booking.VisitNeeds.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Reads who could serve a visit, in one statement: for a booking by the trades that it needs, for a search together with the works orders
 * that say which trades those are. Searches that come at the same time are read together.
 */
@ApplicationScoped
public class AbleRows {

    /**
     * An open works order at a home that was asked for.
     *
     * @param standing the visit that serves it now; null for none
     */
    record OpenOrder(Job job, @Nullable Standing standing) {}

    /**
     * What a search must know before it looks into diaries.
     *
     * @param orders every open works order at the homes of those that were asked for
     * @param able whoever has every trade that those need which were asked for
     */
    record Seen(List<OpenOrder> orders, Able able) {}

    /** One or the other; an operative comes once for each trade. */
    private record Row(@Nullable OpenOrder order, Able.@Nullable Row operative, String trade) {}

    /** Searches that come at the same time and are asked for together. */
    private static final int MOST_TOGETHER = 32;

    private static final String OPERATIVES =
            "SELECT t.operative_id, COALESCE(v.version, 0), t.trade_code%s FROM operative_trade t"
                    + " LEFT JOIN diary_version v ON v.operative_id = t.operative_id WHERE t.trade_code IN (%s)";

    private static final String TRADES_OF = "SELECT p.trade_code FROM works_order p WHERE p.reference IN (%s)";

    /** The columns of an order; those of an operative come before them. */
    private static final String NO_ORDER = ", NULL".repeat(11);

    /** Open orders alone, by (home, state): with what is done in it, the database read the more the longer the past. */
    private static final String ORDERS =
            "SELECT 0, 0, w.trade_code, w.reference, w.property_id, v.name, w.crew_size, w.minutes,"
                    + " v.window_minutes, w.not_before, w.due_by, a.id, a.reference, a.earliest_arrival FROM works_order p"
                    + " STRAIGHT_JOIN works_order w FORCE INDEX (works_order_open_at_home)"
                    + " ON w.property_id = p.property_id AND w.state = 'OPEN'"
                    + " STRAIGHT_JOIN visit_type v ON v.code = w.visit_type"
                    + " LEFT JOIN appointment_work x ON x.open_order = w.id LEFT JOIN appointment a ON a.id = x.appointment_id"
                    + " WHERE p.reference IN (%s)";

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource connections;

    @Resource(lookup = "java:app/jdbc/doorstep-asking")
    DataSource asking;

    private final Together<Set<String>, Seen> together = new Together<>(MOST_TOGETHER, this::lookAll);

    /** Finds whoever has every one of these trades, for a booking. */
    Able able(Set<String> trades) {
        String statement = String.format(OPERATIVES, "", places(trades));
        return Able.of(Rows.of(connections, statement, List.copyOf(trades), AbleRows::operative), trades.size());
    }

    /** Outside any transaction: reads these works orders, what else is open at their homes, and whoever has every trade that they need. */
    Seen look(Set<String> references) {
        return together.ask(references);
    }

    private List<Seen> lookAll(List<Set<String>> asked) {
        Set<String> all = new LinkedHashSet<>();
        asked.forEach(all::addAll);
        String places = String.join(", ", Collections.nCopies(roundedUp(all.size()), "?"));
        String statement = String.format(ORDERS, places) + " UNION ALL "
                + String.format(OPERATIVES, NO_ORDER, String.format(TRADES_OF, places));
        List<Object> once = new ArrayList<>(all);
        once.addAll(Collections.nCopies(roundedUp(all.size()) - all.size(), once.get(0)));
        List<Object> values = new ArrayList<>(once);
        values.addAll(once);
        Map<String, OpenOrder> orders = new TreeMap<>();
        Map<String, List<Able.Row>> operatives = new HashMap<>();
        for (Row row : Rows.of(asking, statement, values, AbleRows::either)) {
            if (row.order() != null) {
                orders.put(row.order().job().reference(), row.order());
            } else if (row.operative() != null) {
                operatives
                        .computeIfAbsent(row.trade(), trade -> new ArrayList<>())
                        .add(row.operative());
            }
        }
        return asked.stream().map(each -> seen(each, orders, operatives)).toList();
    }

    /** What one of those who asked is to see of it: their own homes, and those who have the trades of their own orders. */
    private static Seen seen(
            Set<String> references, Map<String, OpenOrder> orders, Map<String, List<Able.Row>> operatives) {
        Set<Long> homes = new HashSet<>();
        Set<String> trades = new TreeSet<>();
        for (String reference : references) {
            OpenOrder order = orders.get(reference);
            if (order != null) {
                homes.add(order.job().propertyId());
                trades.add(order.job().trade());
            }
        }
        List<OpenOrder> atHomes = orders.values().stream()
                .filter(order -> homes.contains(order.job().propertyId()))
                .toList();
        List<Able.Row> able = new ArrayList<>();
        trades.forEach(trade -> able.addAll(operatives.getOrDefault(trade, List.of())));
        return new Seen(atHomes, Able.of(able, trades.size()));
    }

    /** To a power of two: the database keeps a statement for each number of places. */
    private static int roundedUp(int count) {
        return Integer.highestOneBit(2 * count - 1);
    }

    private static Row either(ResultSet row) throws SQLException {
        String trade = row.getString(3);
        return row.getLong(1) == 0 ? new Row(order(row, trade), null, trade) : new Row(null, operative(row), trade);
    }

    private static Able.Row operative(ResultSet row) throws SQLException {
        return new Able.Row(row.getLong(1), row.getLong(2));
    }

    private static OpenOrder order(ResultSet row, String trade) throws SQLException {
        Job job = new Job(
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                trade,
                row.getInt(7),
                Duration.ofMinutes(row.getInt(8)),
                Duration.ofMinutes(row.getInt(9)),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class));
        String standing = row.getString(13);
        return new OpenOrder(
                job,
                standing == null
                        ? null
                        : new Standing(row.getLong(12), standing, InstantConverter.fromColumn(row.getObject(14))));
    }

    private static String places(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
