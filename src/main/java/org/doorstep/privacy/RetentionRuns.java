package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.jspecify.annotations.Nullable;

/** Runs of the removal, and how far each has come. */
@ApplicationScoped
public class RetentionRuns {

    /**
     * A run.
     *
     * @param number its place
     * @param finishedAt null while it is under way
     * @param removed how many rows in all, so far
     */
    public record Run(
            long number,
            String askedBy,
            Instant askedAt,
            @Nullable Instant finishedAt,
            long removed) {}

    private static final String SELECT = "SELECT r.id, r.asked_by, r.asked_at, r.finished_at,"
            + " (SELECT COALESCE(SUM(d.removed), 0) FROM retention_removed d WHERE d.run_id = r.id) AS removed FROM retention_run r ";

    @Inject
    TransactionConnections connections;

    @Inject
    Retention retention;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Asks for one; where one is under way already, that is it. */
    @Retried
    @Transactional
    public void ask(Author by) {
        start(by, null);
    }

    /** Asks for the one of a night, unless it was. */
    @Retried
    @Transactional
    void askForNight(LocalDate night) {
        boolean was = !Rows.of(connections, "SELECT id FROM retention_run WHERE night = ?", List.of(night), row -> 1)
                .isEmpty();
        if (!was) {
            start(Author.SYSTEM, night);
        }
    }

    private void start(Author by, @Nullable LocalDate night) {
        if (underWay().isEmpty()) {
            Rows.change(
                    connections,
                    "INSERT INTO retention_run (asked_by, asked_at, night, under_way) VALUES (?, ?, ?, TRUE)",
                    Arrays.asList(by.name(), InstantConverter.toColumn(clock.instant()), night));
            audit.record(Deed.of(by, "retention.start", "retention"));
        }
    }

    @Transactional
    public Optional<Run> underWay() {
        return some("WHERE r.under_way = TRUE").stream().findFirst();
    }

    /** The last ones, the newest first. */
    @Transactional
    public List<Run> last(int most) {
        return some("ORDER BY r.id DESC LIMIT " + most);
    }

    /** Removes some of a kind, and counts them, in one transaction. */
    @Retried
    @Transactional
    int removeSome(Run run, Kept kind) {
        List<Object> numbers = retention.oldest(kind);
        if (!numbers.isEmpty()) {
            retention.remove(kind, numbers);
            count(run, kind, numbers.size());
        }
        return numbers.size();
    }

    @Retried
    @Transactional
    void count(Run run, Kept kind, long more) {
        Rows.change(
                connections,
                "INSERT INTO retention_removed (run_id, kind, removed) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE removed = removed + VALUES(removed)",
                List.of(run.number(), kind.code(), more));
    }

    /** It is over: what it removed goes into the trail. */
    @Retried
    @Transactional
    void finish(Run run) {
        Rows.change(
                connections,
                "UPDATE retention_run SET under_way = NULL, finished_at = ? WHERE id = ? AND under_way = TRUE",
                List.of(InstantConverter.toColumn(clock.instant()), run.number()));
        List<String> counts = new ArrayList<>();
        Rows.of(
                        connections,
                        "SELECT kind, removed FROM retention_removed WHERE run_id = ? ORDER BY kind",
                        List.of(run.number()),
                        row -> row.getString(1) + "=" + row.getLong(2))
                .forEach(counts::add);
        audit.record(Deed.of(Author.SYSTEM, "retention.finish", "retention").remarking(String.join("; ", counts)));
    }

    private List<Run> some(String which) {
        return Rows.of(connections, SELECT + which, List.of(), RetentionRuns::run);
    }

    private static Run run(ResultSet row) throws SQLException {
        Object finished = row.getObject("finished_at");
        return new Run(
                row.getLong("id"),
                row.getString("asked_by"),
                InstantConverter.fromColumn(row.getObject("asked_at")),
                finished == null ? null : InstantConverter.fromColumn(finished),
                row.getLong("removed"));
    }
}
