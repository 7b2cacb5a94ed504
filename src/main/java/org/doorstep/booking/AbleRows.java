package org.doorstep.booking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
        Set<String> missing = new TreeSet<>();
        for (List<Seat> crew : crews) {
            for (Seat seat : crew) {
                missing.addAll(seat.trades());
            }
        }
        missing.removeIf(seen.able()::knows);
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
        List<Object> values = new ArrayList<>(Collections.nCopies(2, dates.dateOf(clock.instant())));
        values.addAll(once);
        values.addAll(once);
        String statement = statements.computeIfAbsent(once.size(), AbleRow::statement);
        SeenRows rows = new SeenRows();
        Rows.of(source, statement, values, each -> AbleRow.read(each, dates)).forEach(rows::add);
        rows.keepInTurn(dates);
        return asked.stream().map(rows::seenBy).toList();
    }
}
