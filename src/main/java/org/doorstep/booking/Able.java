package org.doorstep.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who could serve a visit, or a part of it.
 *
 * @param versions of the operatives' diaries as they were at one moment, by operative
 * @param trades those of the trades that were asked for, by operative
 */
record Able(Map<Long, Long> versions, Map<Long, Set<String>> trades) {

    static final Able NOBODY = new Able(Map.of(), Map.of());

    /** One operative who has one of the trades. */
    record Row(long operative, long version, String trade) {}

    static Able of(List<Row> rows) {
        Map<Long, Long> versions = new TreeMap<>();
        Map<Long, Set<String>> trades = new HashMap<>();
        for (Row row : rows) {
            versions.put(row.operative(), row.version());
            trades.computeIfAbsent(row.operative(), id -> new HashSet<>(2)).add(row.trade());
        }
        return new Able(versions, trades);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        trades.forEach((operative, some) -> some.forEach(
                trade -> rows.add(new Row(operative, Objects.requireNonNull(versions.get(operative)), trade))));
        return rows;
    }

    boolean can(long operative, Seat seat) {
        Set<String> has = trades.get(operative);
        return has != null && has.containsAll(seat.trades());
    }

    /** Whether everybody could take this seat. */
    boolean everybodyCan(Seat seat) {
        for (long operative : versions.keySet()) {
            if (!can(operative, seat)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of them has this trade. */
    boolean knows(String trade) {
        for (Set<String> some : trades.values()) {
            if (some.contains(trade)) {
                return true;
            }
        }
        return false;
    }

    /** Only those who have every trade of one of these seats. */
    Able forSeats(List<List<Seat>> crews) {
        Set<Seat> seats = new HashSet<>();
        crews.forEach(seats::addAll);
        for (Seat seat : seats) {
            if (everybodyCan(seat)) {
                return this;
            }
        }
        Map<Long, Long> some = new TreeMap<>(versions);
        some.keySet().removeIf(operative -> !canAny(operative, seats));
        return new Able(some, trades);
    }

    private boolean canAny(long operative, Set<Seat> seats) {
        for (Seat seat : seats) {
            if (can(operative, seat)) {
                return true;
            }
        }
        return false;
    }
}
