package org.doorstep.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.jspecify.annotations.Nullable;

/** What has been kept long enough. The report changes nothing; removing goes a thousand rows a transaction, the oldest first. */
@ApplicationScoped
public class Retention {

    /** So many rows are locked together, and no more. */
    static final int AT_ONCE = 1_000;

    /**
     * What would be removed now of one kind.
     *
     * @param oldest since when the oldest is kept; null where there is none
     */
    public record Due(
            Kept kind, Period keptFor, long count, @Nullable Instant oldest) {}

    @Inject
    TransactionConnections connections;

    @Inject
    RetentionTerms terms;

    @Inject
    Clock clock;

    /** For each kind; reads only. */
    @Transactional
    public List<Due> report() {
        Instant now = clock.instant();
        return Arrays.stream(Kept.values()).map(kind -> due(kind, now)).toList();
    }

    private Due due(Kept kind, Instant now) {
        return Rows.of(
                        connections,
                        kind.counting(),
                        List.of(InstantConverter.toColumn(terms.before(kind, now))),
                        row -> new Due(kind, terms.of(kind), row.getLong(1), moment(row)))
                .get(0);
    }

    private @Nullable Instant moment(ResultSet row) throws SQLException {
        Object oldest = row.getObject(2);
        if (oldest == null) {
            return null;
        }
        return oldest instanceof Date date ? terms.startOf(date.toLocalDate()) : InstantConverter.fromColumn(oldest);
    }

    /** Numbers of the oldest of those that were kept long enough, at most a thousand. */
    @Transactional
    List<Object> oldest(Kept kind) {
        return Rows.of(
                connections,
                kind.finding(AT_ONCE),
                List.of(InstantConverter.toColumn(terms.before(kind, clock.instant()))),
                row -> row.getObject(1));
    }

    /** Removes these rows of a kind, with what hangs on them, in one transaction of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(Kept kind, List<Object> numbers) {
        if (!kind.children().isEmpty()) {
            String[] child = kind.children().split("\\.", -1);
            delete(child[0], child[1], numbers);
        }
        delete(kind.table(), "id", numbers);
    }

    private void delete(String table, String column, List<Object> numbers) {
        List<Object> values = Rows.filledUp(numbers);
        Rows.change(
                connections,
                "DELETE FROM " + table + " WHERE " + column + " IN (" + Rows.places("?", values.size()) + ")",
                values);
    }
}
