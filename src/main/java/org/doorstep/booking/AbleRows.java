package org.doorstep.booking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.doorstep.Connections;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.Together;
import org.doorstep.TransactionConnections;
import org.doorstep.booking.VisitNeeds.Standing;
import org.doorstep.schedule.Place;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.works.OfferTerms;
import org.doorstep.works.OfferedOn;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a visit is for, what the household needs, and who could serve it, in one statement. Searches that come at the same time
 * are read together.
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
     * @param rules what the households of those homes need, by home
     * @param shut when nobody can let us in, by home
     * @param able whoever has one of the trades of those that were asked for
     */
    record Seen(List<OpenOrder> orders, Map<Long, HomeRules> rules, Map<Long, Set<AbsenceSpan>> shut, Able able) {

        HomeRules rulesOf(long home) {
            return rules.getOrDefault(home, HomeRules.NONE);
        }

        List<AbsenceSpan> shutAt(long home) {
            return List.copyOf(shut.getOrDefault(home, Set.of()));
        }
    }

    private record Rule(
            long home, HomeRules.Effect effect, @Nullable String value) {}

    private record Shut(long home, AbsenceSpan span) {}

    /** An order, or of a household a rule, an absence or one of each, or an operative, who comes once for each trade. */
    private record Row(
            @Nullable OpenOrder order,
            @Nullable Rule rule,
            @Nullable Shut shut,
            Able.@Nullable Row operative) {}

    /** Searches that come at the same time and are asked for together. */
    private static final int MOST_TOGETHER = 32;

    /** In the first column: an operative's row, or one of these. */
    private static final int ORDER = 0;

    private static final int HOUSEHOLD = -1;

    private static final String OPERATIVES =
            "SELECT t.operative_id, COALESCE(v.version, 0), t.trade_code%s FROM operative_trade t"
                    + " LEFT JOIN diary_version v ON v.operative_id = t.operative_id WHERE t.trade_code IN (%s)";

    private static final String TRADES_OF = "SELECT p.trade_code FROM works_order p WHERE p.reference IN (%s)";

    /** The columns of an order; those of an operative come before them. */
    private static final String NO_ORDER = ", NULL".repeat(18);

    /** Open orders alone, by (home, state): with what is done in it, the database read the more the longer the past. */
    private static final String ORDERS = "SELECT " + ORDER
            + ", 0, w.trade_code, w.reference, w.property_id, v.name, w.crew_size, w.minutes,"
            + " v.window_minutes, w.not_before, w.due, a.id, a.reference, a.earliest_arrival, h.latitude, h.longitude,"
            + " y.reference, b.earliest_arrival, v.lead_minutes, v.notice_minutes, v.offered_on FROM works_order p"
            + " STRAIGHT_JOIN property h ON h.id = p.property_id"
            + " STRAIGHT_JOIN works_order w FORCE INDEX (works_order_open_at_home)"
            + " ON w.property_id = p.property_id AND w.state = 'OPEN'"
            + " STRAIGHT_JOIN visit_type v ON v.code = w.visit_type"
            + " LEFT JOIN appointment_work x ON x.open_order = w.id LEFT JOIN appointment a ON a.id = x.appointment_id"
            + " LEFT JOIN works_order y ON y.reference = w.after_order AND y.state = 'OPEN'"
            + " LEFT JOIN appointment_work z ON z.open_order = y.id LEFT JOIN appointment b ON b.id = z.appointment_id"
            + " WHERE p.reference IN (%s)";

    /**
     * What each household needs, of everybody who lives there now, and when nobody can let us in. An absence counts while its tenancy
     * lasts: who lives there next is at home.
     */
    private static final String HOUSEHOLDS = "SELECT " + HOUSEHOLD
            + ", 0, r.effect, NULL, p.property_id, COALESCE(r.value, n.note), NULL, NULL, NULL,"
            + " GREATEST(b.first_date, t.start_date), LEAST(COALESCE(b.last_date, t.end_date), COALESCE(t.end_date, b.last_date))"
            + ", NULL".repeat(10) + " FROM works_order p"
            + " STRAIGHT_JOIN tenancy t ON t.property_id = p.property_id AND (t.end_date IS NULL OR t.end_date >= ?)"
            + " LEFT JOIN home_absence b FORCE INDEX (home_absence_standing)"
            + " ON b.standing_for = t.id AND b.let_in = 'NOBODY'"
            + " LEFT JOIN (tenancy_member m STRAIGHT_JOIN reasonable_adjustment n ON n.person_id = m.person_id"
            + " STRAIGHT_JOIN adjustment_rule r ON r.code = n.code) ON m.tenancy_id = t.id"
            + " WHERE p.reference IN (%s) AND (b.first_date IS NOT NULL OR r.effect IS NOT NULL)";

    @Inject
    TransactionConnections connections;

    @Resource(lookup = "java:app/jdbc/doorstep-asking")
    DataSource asking;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    /** By the number of its places. */
    private final Map<Integer, String> statements = new ConcurrentHashMap<>();

    private final Together<Set<String>, Seen> together =
            new Together<>(MOST_TOGETHER, asked -> lookAll(Connections.of(asking()), asked));

    /** Outside any transaction: reads these works orders, what else is open at their homes, and whoever has a trade that they need. */
    Seen look(Set<String> references) {
        return together.ask(references);
    }

    /** The same in the caller's transaction. */
    Seen lookAgain(Set<String> references) {
        return lookAll(connections, List.of(references)).get(0);
    }

    /** Those who could serve the seats of these crews, with those whose trade none of the works orders names. */
    Able able(Seen seen, List<List<Seat>> crews) {
        Set<String> missing = crews.stream()
                .flatMap(List::stream)
                .flatMap(seat -> seat.trades().stream())
                .filter(trade -> seen.able().trades().values().stream().noneMatch(has -> has.contains(trade)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (missing.isEmpty()) {
            return seen.able().forSeats(crews);
        }
        List<Able.Row> rows = new ArrayList<>(seen.able().rows());
        String statement = String.format(OPERATIVES, "", Rows.places("?", missing.size()));
        rows.addAll(Rows.of(connections, statement, List.copyOf(missing), AbleRows::operative));
        return Able.of(rows).forSeats(crews);
    }

    private DataSource asking() {
        return asking;
    }

    private List<Seen> lookAll(Connections source, List<Set<String>> asked) {
        Set<String> all = new LinkedHashSet<>();
        asked.forEach(all::addAll);
        List<String> once = Rows.filledUp(List.copyOf(all));
        List<Object> values = new ArrayList<>(once);
        values.add(dates.dateOf(clock.instant()));
        values.addAll(once);
        values.addAll(once);
        String statement = statements.computeIfAbsent(once.size(), AbleRows::statement);
        Map<String, OpenOrder> orders = new TreeMap<>();
        Map<Long, Set<Rule>> rules = new HashMap<>();
        Map<Long, Set<AbsenceSpan>> shut = new HashMap<>();
        Map<String, List<Able.Row>> operatives = new HashMap<>();
        for (Row row : Rows.of(source, statement, values, this::any)) {
            if (row.order() != null) {
                orders.put(row.order().job().reference(), row.order());
            }
            if (row.rule() != null) {
                rules.computeIfAbsent(row.rule().home(), home -> new LinkedHashSet<>())
                        .add(row.rule());
            }
            if (row.shut() != null) {
                shut.computeIfAbsent(row.shut().home(), home -> new LinkedHashSet<>())
                        .add(row.shut().span());
            }
            if (row.operative() != null) {
                operatives
                        .computeIfAbsent(row.operative().trade(), trade -> new ArrayList<>())
                        .add(row.operative());
            }
        }
        Map<Long, HomeRules> rulesOfHomes = new HashMap<>();
        rules.forEach((home, some) -> rulesOfHomes.put(home, together(some)));
        Map<Set<String>, Able> ableOfTrades = new HashMap<>();
        return asked.stream()
                .map(each -> seen(
                        each,
                        orders,
                        rulesOfHomes,
                        shut,
                        trades -> ableOfTrades.computeIfAbsent(trades, some -> able(some, operatives))))
                .toList();
    }

    private static String statement(int places) {
        String marks = Rows.places("?", places);
        return String.format(ORDERS, marks) + " UNION ALL " + String.format(HOUSEHOLDS, marks) + " UNION ALL "
                + String.format(OPERATIVES, NO_ORDER, String.format(TRADES_OF, marks));
    }

    private static Able able(Set<String> trades, Map<String, List<Able.Row>> operatives) {
        return Able.of(trades.stream()
                .flatMap(trade -> operatives.getOrDefault(trade, List.of()).stream())
                .toList());
    }

    private static HomeRules together(Set<Rule> rules) {
        HomeRules all = HomeRules.NONE;
        for (Rule rule : rules) {
            all = all.and(rule.effect(), rule.value());
        }
        return all;
    }

    /** What one of those who asked is to see of it: their own homes, and those who have a trade of their own orders. */
    private static Seen seen(
            Set<String> references,
            Map<String, OpenOrder> orders,
            Map<Long, HomeRules> rules,
            Map<Long, Set<AbsenceSpan>> shut,
            Function<Set<String>, Able> operatives) {
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
        return new Seen(atHomes, rules, shut, operatives.apply(trades));
    }

    private Row any(ResultSet row) throws SQLException {
        return switch (row.getInt(1)) {
            case ORDER -> new Row(order(row), null, null, null);
            case HOUSEHOLD -> new Row(null, rule(row), shut(row), null);
            default -> new Row(null, null, null, operative(row));
        };
    }

    private static @Nullable Rule rule(ResultSet row) throws SQLException {
        String effect = row.getString(3);
        return effect == null ? null : new Rule(row.getLong(5), HomeRules.Effect.valueOf(effect), row.getString(6));
    }

    private static @Nullable Shut shut(ResultSet row) throws SQLException {
        LocalDate first = row.getObject(10, LocalDate.class);
        return first == null
                ? null
                : new Shut(row.getLong(5), new AbsenceSpan(first, row.getObject(11, LocalDate.class)));
    }

    private static Able.Row operative(ResultSet row) throws SQLException {
        return new Able.Row(row.getLong(1), row.getLong(2), row.getString(3));
    }

    private OpenOrder order(ResultSet row) throws SQLException {
        Job job = new Job(
                row.getString(4),
                row.getLong(5),
                Place.of(row.getObject(15, Double.class), row.getObject(16, Double.class)),
                row.getString(6),
                row.getString(3),
                row.getInt(7),
                Duration.ofMinutes(row.getInt(8)),
                Duration.ofMinutes(row.getInt(9)),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                before(row.getString(17), row.getObject(18)),
                OfferTerms.ofMinutes(
                        row.getObject(19, Integer.class),
                        row.getObject(20, Integer.class),
                        OfferedOn.valueOf(row.getString(21))));
        String standing = row.getString(13);
        return new OpenOrder(
                job,
                standing == null
                        ? null
                        : new Standing(row.getLong(12), standing, InstantConverter.fromColumn(row.getObject(14))));
    }

    private Job.@Nullable Before before(@Nullable String reference, @Nullable Object visit) {
        if (reference == null) {
            return null;
        }
        return new Job.Before(reference, visit == null ? null : dates.dateOf(InstantConverter.fromColumn(visit)));
    }
}
