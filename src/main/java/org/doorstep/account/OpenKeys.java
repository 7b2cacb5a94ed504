package org.doorstep.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.doorstep.Connections;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.doorstep.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key that a call comes with. What was found is kept for two seconds, so that a busy system is not looked up before each of its
 * calls: a key that is ended opens nothing any more on the server where it was ended, and nothing after two seconds on any other.
 */
@ApplicationScoped
public class OpenKeys {

    private static final String BY_HASH =
            "SELECT id, name, scopes, calls_per_second, last_used_at FROM api_key WHERE key_hash = ? AND ended_at IS NULL";

    private static final String USED = "UPDATE api_key SET last_used_at = ? WHERE id = ?";

    private record Found(OpenKey key, @Nullable Instant lastUsed) {}

    static final Duration LONGEST = Duration.ofSeconds(2);

    private static final int MOST = 1_000;

    /** A busy system must not write with each call. */
    private static final Duration COARSE = Duration.ofMinutes(10);

    /** Only keys that are open: one that is not there may be made the next moment. */
    private final Cache<String, OpenKey> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();

    @Resource(lookup = "java:app/jdbc/doorstep-asking")
    DataSource asking;

    @Inject
    Clock clock;

    /** The key of this text, while it is open. */
    public Optional<OpenKey> find(String key) {
        return findByHash(hashOf(key));
    }

    /** The same for a key of which only {@link #hashOf} is left. */
    public Optional<OpenKey> findByHash(String hash) {
        return Optional.ofNullable(kept.get(hash, this::look));
    }

    /** What is known of a key, in hexadecimal digits. */
    public static String hashOf(String key) {
        return HexFormat.of().formatHex(Keys.hashOfToken(key));
    }

    /** A key was ended here. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyEnded ended) {
        kept.invalidateAll();
    }

    private @Nullable OpenKey look(String hash) {
        List<Found> found =
                Rows.of(Connections.of(asking), BY_HASH, List.of(HexFormat.of().parseHex(hash)), OpenKeys::found);
        if (found.isEmpty()) {
            return null;
        }
        Found key = found.get(0);
        Instant now = clock.instant();
        if (key.lastUsed() == null || now.isAfter(key.lastUsed().plus(COARSE))) {
            Rows.change(
                    Connections.of(asking),
                    USED,
                    List.of(InstantConverter.toColumn(now), key.key().id()));
        }
        return key.key();
    }

    private static Found found(ResultSet row) throws SQLException {
        OpenKey key = new OpenKey(
                row.getLong(1), row.getString(2), scopes(row.getString(3)), row.getObject(4, Integer.class));
        Timestamp lastUsed = row.getTimestamp(5);
        return new Found(key, lastUsed == null ? null : lastUsed.toInstant());
    }

    private static Set<ApiScope> scopes(String column) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        for (String each : column.split(",", -1)) {
            scopes.add(ApiScope.valueOf(each));
        }
        return scopes;
    }
}
