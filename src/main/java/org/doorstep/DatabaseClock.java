package org.doorstep;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock. Time is the database's, kept as an offset to this server's clock that is measured again each minute, so that two
 * servers with different clocks agree on when a hold ends; plus a configured offset for fast-forward in demonstrations.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class DatabaseClock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class.getName());

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource database;

    @Inject
    @ConfigProperty(name = "doorstep.clock.offset", defaultValue = "PT0S")
    Duration fastForward;

    private static volatile Duration offset = Duration.ZERO;

    /** The offset is process-wide, so the clock itself needs no bean behind it and may be held by any thread. */
    @Produces
    public static Clock clock() {
        return new Offset(ZoneOffset.UTC);
    }

    @PostConstruct
    @Schedule(hour = "*", minute = "*", persistent = false)
    void measure() {
        Clock here = Clock.systemUTC();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant before = here.instant();
            Instant there = readTime(statement);
            Instant middle =
                    before.plus(Duration.between(before, here.instant()).dividedBy(2));
            offset = Duration.between(middle, there).plus(fastForward);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database's time could not be read; the last known offset stays", e);
        }
    }

    private static Instant readTime(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            row.next();
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    private static final class Offset extends Clock {
        private final ZoneId zone;

        Offset(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Offset(other);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
        }
    }
}
