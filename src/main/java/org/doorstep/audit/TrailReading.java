package org.doorstep.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doorstep.InstantConverter;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;
import org.jspecify.annotations.Nullable;

/** Reads the trail, the newest first, from a line on: never counted, and never skipped through, however long it grows. */
@ApplicationScoped
public class TrailReading {

    private static final String SELECT =
            "SELECT id, happened_at, actor, way, action, about, for_whom, was, became, detail FROM audit_trail WHERE TRUE";

    @Inject
    TransactionConnections connections;

    /** At most so many lines. */
    public List<TrailLine> read(TrailQuestion question, int most) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        and(sql, values, " AND for_whom = ?", blankAsNull(question.person()));
        and(sql, values, " AND actor = ?", blankAsNull(question.author()));
        and(sql, values, " AND happened_at >= ?", column(question.from()));
        and(sql, values, " AND happened_at < ?", column(question.to()));
        and(sql, values, " AND id < ?", question.before());
        and(sql, values, " ORDER BY id DESC LIMIT ?", most);
        return Rows.of(connections, sql.toString(), values, TrailReading::line);
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        return new TrailLine(
                row.getLong("id"),
                InstantConverter.fromColumn(row.getObject("happened_at", LocalDateTime.class)),
                new Author(row.getString("actor"), Way.valueOf(row.getString("way"))),
                row.getString("action"),
                row.getString("about"),
                row.getString("for_whom"),
                Objects.requireNonNullElse(row.getString("was"), ""),
                Objects.requireNonNullElse(row.getString("became"), ""),
                row.getString("detail"));
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable Object column(@Nullable Instant instant) {
        return instant == null ? null : InstantConverter.toColumn(instant);
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
