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

    private static final int READINGS = 5;

    private static Duration difference = Duration.ZERO;

    private static volatile Duration offset = Duration.ZERO;

    /** The offset is process-wide, so the clock itself needs no bean behind it and may be held by any thread. */
    @Produces
    public static Clock clock() {
        return new Offset(ZoneOffset.UTC);
    }

    /** A slow answer says little about the time: of several the quickest is believed, and only as far as it contradicts what stood. */
    @PostConstruct
    @Schedule(hour = "*", minute = "*", persistent = false)
    void measure() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Reading quickest = Reading.of(statement);
            for (int more = 1; more < READINGS; more++) {
                quickest = quickest.orQuicker(Reading.of(statement));
            }
            difference = quickest.closestTo(difference);
            offset = difference.plus(fastForward);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database's time could not be read; the last known offset stays", e);
        }
    }

    /**
     * What one answer of the database tells of the difference between the clocks, its to ours: it took its time somewhere between our
     * asking and our having its answer.
     */
    private record Reading(Duration least, Duration most) {

        static Reading of(Statement statement) throws SQLException {
            Clock here = Clock.systemUTC();
            Instant asked = here.instant();
            Instant there = readTime(statement);
            return new Reading(Duration.between(here.instant(), there), Duration.between(asked, there));
        }

        Reading orQuicker(Reading other) {
            return other.width().compareTo(width()) < 0 ? other : this;
        }

        private Duration width() {
            return most.minus(least);
        }

        /** What stood, where this reading allows it, so that the time does not waver each minute; its middle where it does not. */
        Duration closestTo(Duration stood) {
            boolean allowed = stood.compareTo(least) >= 0 && stood.compareTo(most) <= 0;
            return allowed ? stood : least.plus(width().dividedBy(2));
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
