package org.doorstep.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.doorstep.run.DatabaseAccess;
import org.doorstep.run.DemoSettings;
import org.doorstep.run.FreePort;
import org.doorstep.run.LocalServer;
import org.doorstep.run.RunFailed;
import org.doorstep.run.ServerSetup;

/**
 * The built war on a real server. {@link #get} is shared by all tests of this JVM and has the demo landlord; a test that kills
 * servers, or compares two on one database, starts its own with {@link #start} and closes it.
 */
public final class RunningDoorstep implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final DatabaseAccess database;
    private final ServerSetup setup;
    private LocalServer server;

    private RunningDoorstep(DatabaseAccess database, ServerSetup setup) {
        this.database = database;
        this.setup = setup;
        this.server = ready(setup);
    }

    public static RunningDoorstep get() {
        return Shared.DOORSTEP;
    }

    /**
     * Starts one more server.
     *
     * @param name tells it from others: its folder and its log are called so
     * @param environment what differs from the shared one. Where {@code DOORSTEP_DEMO} is false and the database is the shared one, the
     *     demo's staff can sign in nowhere from then on
     */
    public static RunningDoorstep start(String name, DatabaseAccess database, Map<String, String> environment) {
        int port = FreePort.pick();
        Map<String, String> all = DemoSettings.environment(port, RunningDatabase.secrets());
        all.putAll(database.environment());
        // Bursts are what many tests are about; those about the rate use a key with one of its own.
        all.put("DOORSTEP_API_CALLS_PER_SECOND", "1000000");
        // All tests come from one address; how often one may try is tested with less.
        all.put("DOORSTEP_SIGN_IN_TRIES_OF_ADDRESS", "300");
        // Homes of tests have no place; those of the demo estate have.
        all.put("DOORSTEP_TRAVEL_UNKNOWN", "PT0S");
        // Sooner times are looked for often, by day and by night.
        all.put("DOORSTEP_BOOKING_EARLIER_SWEEP", "PT2S");
        all.put("DOORSTEP_MESSAGING_QUIET_FROM", "00:00");
        all.put("DOORSTEP_MESSAGING_QUIET_UNTIL", "00:00");
        // A few numbers get the texts of all tests.
        all.put("DOORSTEP_MESSAGING_TO_NUMBER_AN_HOUR", "10000");
        all.put("DOORSTEP_MESSAGING_TO_NUMBER_A_DAY", "10000");
        all.put("DOORSTEP_MESSAGING_TO_PERSON_A_DAY", "10000");
        all.put("DOORSTEP_MESSAGING_TEXTS_A_SECOND", "500");
        // Whoever was promised a visit of tomorrow before today is reminded at any hour, and soon.
        all.put("DOORSTEP_REMINDERS_AT", "00:00");
        all.put("DOORSTEP_REMINDERS_LATE_AFTER", "PT24H");
        all.put("DOORSTEP_REMINDERS_SWEEP", "PT2S");
        // Tests reach no other site.
        all.put("DOORSTEP_SAFETY_EXIT_TO", "/open/accessibility");
        all.putAll(environment);
        return new RunningDoorstep(
                database,
                new ServerSetup(
                        war(),
                        RunningDatabase.folder().server(name),
                        RunningDatabase.folder().log(name + ".log"),
                        port,
                        all,
                        !Boolean.getBoolean("doorstep.full-speed")));
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    public DatabaseAccess database() {
        return database;
    }

    public LocalServer server() {
        return server;
    }

    /** All that the server has said until now. */
    public String said() {
        try {
            return Files.readString(setup.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server again on the same port and data, after it was stopped or killed. */
    public void restart() {
        server.stop();
        server = ready(setup);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static LocalServer ready(ServerSetup setup) {
        LocalServer server = LocalServer.start(setup);
        // Registered before it is ready, so that a test run that is cut short leaves no server behind.
        EndOfTests.stop(server::stop);
        server.awaitReady(LONGEST_START);
        return server;
    }

    private static Path war() {
        String war = System.getProperty("doorstep.war", "target/doorstep.war");
        return Path.of(war).toAbsolutePath();
    }

    private static final class Shared {

        static final RunningDoorstep DOORSTEP = start("doorstep", schema(), Map.of());

        private static DatabaseAccess schema() {
            try {
                return RunningDatabase.get().newSchema("e2e");
            } catch (SQLException e) {
                throw new RunFailed("No schema for the tests' server: " + e.getMessage());
            }
        }
    }
}
