package org.doorstep.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.booking.AbleRows.OpenOrder;
import org.doorstep.booking.AbleRows.Seen;
import org.doorstep.booking.VisitNeeds.Standing;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.AbsenceSpan;

/** The rows that one statement brought for several who asked, and what each of them is to see of it. For one thread. */
final class SeenRows {

    /** By reference, so that everybody sees them in one order. */
    private final Map<String, OpenOrder> orders = new TreeMap<>();

    private final Map<Long, Set<AbleRow.Rule>> rules = new HashMap<>();
    private final Map<Long, Set<AbsenceSpan>> shut = new HashMap<>();
    private final Map<String, List<Able.Row>> operatives = new HashMap<>();
    private final Map<Set<String>, Able> able = new HashMap<>();

    void add(AbleRow row) {
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

    /** Each order before the visit that is booked for what comes after it: that is open at the same home, and so among them. */
    void keepInTurn(PlainDates dates) {
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

    /** What somebody who asked for these works orders is to see: their own homes, and those who have a trade of their own orders. */
    Seen seenBy(Set<String> references) {
        Set<Long> homes = new LinkedHashSet<>();
        Set<String> trades = new TreeSet<>();
        for (String reference : references) {
            OpenOrder order = orders.get(reference);
            if (order != null) {
                homes.add(order.job().propertyId());
                trades.add(order.job().trade());
            }
        }
        List<OpenOrder> atHomes = new ArrayList<>();
        for (OpenOrder order : orders.values()) {
            if (homes.contains(order.job().propertyId())) {
                atHomes.add(order);
            }
        }
        Map<Long, HomeRules> rulesOfHomes = new HashMap<>();
        homes.forEach(home -> rulesOfHomes.put(home, rulesOf(home)));
        return new Seen(atHomes, rulesOfHomes, shut, able.computeIfAbsent(trades, this::ableOf));
    }

    private HomeRules rulesOf(long home) {
        HomeRules all = HomeRules.NONE;
        for (AbleRow.Rule rule : rules.getOrDefault(home, Set.of())) {
            all = all.and(rule.effect(), rule.value());
        }
        return all;
    }

    private Able ableOf(Set<String> trades) {
        List<Able.Row> some = new ArrayList<>();
        trades.forEach(trade -> some.addAll(operatives.getOrDefault(trade, List.of())));
        return Able.of(some);
    }
}
