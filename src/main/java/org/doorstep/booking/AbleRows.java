package org.doorstep.booking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.doorstep.Rows;
import org.doorstep.Together;
import org.doorstep.TransactionConnections;
import org.doorstep.booking.VisitNeeds.Standing;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceSpan;
import org.doorstep.works.WorksOrder;
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
     * @param privateTo row of the only tenant who may see it, or {@link WorksOrder#NOBODY}; null for all of the home
     */
    record OpenOrder(
            Job job, @Nullable Standing standing, @Nullable Long privateTo) {

        boolean isOpenTo(long person) {
            return privateTo == null || privateTo == person;
        }
    }

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

    /** Searches that come at the same time and are asked for together. */
    private static final int MOST_TOGETHER = 32;

    /** For so many a crowd waits a moment: the statement is large, and half of its cost for four (docs/performance.md). */
    private static final int ENOUGH_TOGETHER = 8;

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
            new Together<>(MOST_TOGETHER, ENOUGH_TOGETHER, asked -> lookAll(Connections.of(asking()), asked));

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
        rows.addAll(Rows.of(connections, AbleRow.operatives(missing.size()), List.copyOf(missing), AbleRow::operative));
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
        values.addAll(Collections.nCopies(2, dates.dateOf(clock.instant())));
        values.addAll(once);
        values.addAll(once);
        String statement = statements.computeIfAbsent(once.size(), AbleRow::statement);
        Map<String, OpenOrder> orders = new TreeMap<>();
        Map<Long, Set<AbleRow.Rule>> rules = new HashMap<>();
        Map<Long, Set<AbsenceSpan>> shut = new HashMap<>();
        Map<String, List<Able.Row>> operatives = new HashMap<>();
        for (AbleRow row : Rows.of(source, statement, values, each -> AbleRow.read(each, dates))) {
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
        keepInTurn(orders);
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

    /** Each order before the visit that is booked for what comes after it: that is open at the same home, and so among them. */
    private void keepInTurn(Map<String, OpenOrder> orders) {
        for (OpenOrder later : List.copyOf(orders.values())) {
            Job.Before after = later.job().after();
            Standing visit = later.standing();
            if (after != null && visit != null) {
                LocalDate date = dates.dateOf(visit.earliestArrival());
                orders.computeIfPresent(
                        after.reference(),
                        (reference, order) ->
                                new OpenOrder(order.job().before(date), order.standing(), order.privateTo()));
            }
        }
    }

    private static Able able(Set<String> trades, Map<String, List<Able.Row>> operatives) {
        return Able.of(trades.stream()
                .flatMap(trade -> operatives.getOrDefault(trade, List.of()).stream())
                .toList());
    }

    private static HomeRules together(Set<AbleRow.Rule> rules) {
        HomeRules all = HomeRules.NONE;
        for (AbleRow.Rule rule : rules) {
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
}
