package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.run.DemoSettings;
import org.doorstep.run.FreePort;
import org.doorstep.run.LocalDatabase;
import org.doorstep.run.LocalServer;
import org.doorstep.run.Progress;
import org.doorstep.run.RunFolder;
import org.doorstep.run.ServerSetup;
import org.doorstep.twilio.LoopbackTwilio;

/**
 * {@code mvn -Pbench verify}: starts an empty database and a server for itself, measures, and tells. {@code -Dbench.quick=true} is a short
 * look for whoever works on speed; only the long run is written into docs/performance.md. {@code -Dbench.only=texts} measures how fast texts go out,
 * with two servers, and tells it; {@code -Dbench.only=reminders} measures {@link RemindersDue}, {@code -Dbench.only=webhook} {@link WebhookBench};
 * {@code -Dbench.only=search} looks at slot search over the API and its ceiling alone.
 */
public final class Bench {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String REMINDERS = "reminders";
    private static final List<String> EVERY_LIMIT =
            List.of("TEXTS_A_SECOND", "TEXTS_A_DAY", "POUNDS_A_DAY", "TO_NUMBER_AN_HOUR", "TO_NUMBER_A_DAY");
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private final Progress progress = Progress.onConsole();
    private final Pace pace = Pace.chosen();

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        // The driver's clean-up thread would outlive main and keep Maven waiting.
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
        switch (System.getProperty("bench.only", "")) {
            case "texts" -> new Bench().runTexts();
            case "webhook" -> new Bench().runWebhook();
            default -> new Bench().run();
        }
    }

    private void runTexts() throws IOException {
        try (RunFolder folder = RunFolder.open(FOLDER, true);
                LocalDatabase database = LocalDatabase.start(folder, 0, progress);
                LoopbackProvider provider = new LoopbackProvider();
                LocalServer one = LocalServer.start(textSetup(folder, database, provider, "one"))) {
            one.awaitReady(LONGEST_START);
            try (LocalServer two = LocalServer.start(textSetup(folder, database, provider, "two"));
                    Sql sql = new Sql(database)) {
                two.awaitReady(LONGEST_START);
                progress.tell(new TextBench(progress, sql, provider, List.of(one, two)).measure());
            }
        }
    }

    private void runWebhook() throws IOException {
        try (RunFolder folder = RunFolder.open(FOLDER, true);
                LocalDatabase database = LocalDatabase.start(folder, 0, progress);
                LoopbackTwilio twilio = LoopbackTwilio.start();
                LocalServer server = LocalServer.start(webhookSetup(folder, database, twilio))) {
            server.awaitReady(LONGEST_START);
            try (Sql sql = new Sql(database)) {
                progress.tell(new WebhookBench(progress, server, database, sql).measure());
            }
        }
    }

    private static ServerSetup webhookSetup(RunFolder folder, LocalDatabase database, LoopbackTwilio twilio)
            throws IOException {
        ServerSetup plain = setup(folder, database);
        Map<String, String> environment = new HashMap<>(plain.environment());
        environment.putAll(twilio.environment());
        environment.put("DOORSTEP_TWILIO_FROM", TextingTenants.OURS);
        liftLimits(environment, List.of("TEXTS_A_DAY", "POUNDS_A_DAY", "TO_NUMBER_AN_HOUR", "TO_NUMBER_A_DAY"));
        return new ServerSetup(
                plain.war(), folder.server("webhook"), folder.log("webhook.log"), plain.port(), environment, false);
    }

    private static void liftLimits(Map<String, String> environment, List<String> limits) {
        limits.forEach(limit -> environment.put("DOORSTEP_MESSAGING_" + limit, "10000000"));
        environment.put("DOORSTEP_MESSAGING_QUIET_FROM", "00:00");
        environment.put("DOORSTEP_MESSAGING_QUIET_UNTIL", "00:00");
    }

    private static ServerSetup textSetup(
            RunFolder folder, LocalDatabase database, LoopbackProvider provider, String name) throws IOException {
        ServerSetup plain = setup(folder, database);
        Map<String, String> environment = new HashMap<>(plain.environment());
        environment.put("BENCH_PROVIDER", String.valueOf(provider.port()));
        environment.put("DOORSTEP_SIMULATOR", "false");
        // How fast may be is for landlords to say; here it is measured how fast can be.
        liftLimits(environment, EVERY_LIMIT);
        return new ServerSetup(
                plain.war(), folder.server(name), folder.log(name + ".log"), plain.port(), environment, false);
    }

    private void run() throws IOException {
        String only = System.getProperty("bench.only", "");
        try (RunFolder folder = RunFolder.open(FOLDER, true);
                LocalDatabase database = LocalDatabase.start(folder, 0, progress);
                LocalServer server = LocalServer.start(
                        only.equals(REMINDERS) ? setup(folder, database) : bookingSetup(folder, database))) {
            progress.tell("Waiting for the server");
            server.awaitReady(LONGEST_START);
            try (Sql sql = new Sql(database)) {
                switch (only) {
                    case REMINDERS -> progress.tell(new RemindersDue(sql, server, progress).measure());
                    case "search" -> progress.tell(new Rounds(pace, progress, sql, server, database).measureSearch());
                    default -> tell(new Rounds(pace, progress, sql, server, database).measure());
                }
            }
        }
    }

    /** Bookings of an hour write more messages than a landlord's limits let go, and each round waits until all are sent. */
    private static ServerSetup bookingSetup(RunFolder folder, LocalDatabase database) throws IOException {
        ServerSetup plain = setup(folder, database);
        Map<String, String> environment = new HashMap<>(plain.environment());
        liftLimits(environment, EVERY_LIMIT);
        return new ServerSetup(
                plain.war(), folder.server("bench"), folder.log("server.log"), plain.port(), environment, false);
    }

    private static ServerSetup setup(RunFolder folder, LocalDatabase database) throws IOException {
        int port = FreePort.pick();
        Path war = BenchWar.of(
                Path.of(System.getProperty("doorstep.war", "target/doorstep.war"))
                        .toAbsolutePath(),
                Path.of("target/test-classes"),
                Path.of("src/bench/webapp"),
                folder.temporary().resolve("bench.war"));
        Map<String, String> environment = new HashMap<>(DemoSettings.environment(port, folder.secrets()));
        environment.putAll(database.access().environment());
        environment.put("DOORSTEP_DEMO", "false");
        // What a key may do is a matter of fairness; here it is measured what the server can.
        environment.put("DOORSTEP_API_CALLS_PER_SECOND", "1000000");
        return new ServerSetup(war, folder.server("bench"), folder.log("server.log"), port, environment, false);
    }

    private void tell(String report) throws IOException {
        progress.tell(report);
        Files.writeString(FOLDER.resolve("measured.md"), report);
        if (!Boolean.getBoolean("bench.quick")) {
            Report.keep(Path.of("docs/performance.md"), report);
        }
    }
}
