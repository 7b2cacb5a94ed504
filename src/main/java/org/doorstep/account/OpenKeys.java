package org.doorstep.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key that a call comes with: one question to the database before every call, outside any transaction, so that a key that was
 * ended opens nothing from then on.
 */
@ApplicationScoped
public class OpenKeys {

    /** A busy system must not write with each call. */
    private static final Duration COARSE = Duration.ofMinutes(10);

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource connections;

    @Inject
    Clock clock;

    /** The key of this text, while it is open. */
    public Optional<OpenKey> find(String key) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT id, name, scopes, calls_per_second, last_used_at"
                                + " FROM api_key WHERE key_hash = ? AND ended_at IS NULL")) {
            query.setBytes(1, Keys.hashOfToken(key));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OpenKey found = new OpenKey(
                        row.getLong(1), row.getString(2), scopes(row.getString(3)), row.getObject(4, Integer.class));
                noteUse(connection, found, row.getTimestamp(5));
                return Optional.of(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An API key could not be looked up", e);
        }
    }

    private void noteUse(Connection connection, OpenKey key, @Nullable Timestamp last) throws SQLException {
        Instant now = clock.instant();
        if (last != null && !now.isAfter(last.toInstant().plus(COARSE))) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE api_key SET last_used_at = ? WHERE id = ?")) {
            update.setTimestamp(1, InstantConverter.toColumn(now));
            update.setLong(2, key.id());
            update.executeUpdate();
        }
    }

    private static Set<ApiScope> scopes(String column) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        for (String each : column.split(",", -1)) {
            scopes.add(ApiScope.valueOf(each));
        }
        return scopes;
    }
}
