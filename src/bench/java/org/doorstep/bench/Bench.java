package org.doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.run.DemoSettings;
import org.doorstep.run.FreePort;
import org.doorstep.run.LocalDatabase;
import org.doorstep.run.LocalServer;
import org.doorstep.run.Progress;
import org.doorstep.run.RunFolder;
import org.doorstep.run.ServerSetup;

/**
 * {@code mvn -Pbench verify}: starts an empty database and a server for itself, measures, and tells. {@code -Dbench.quick=true} is a short
 * look for whoever works on speed; only the long run is written into docs/performance.md.
 */
public final class Bench {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private final Progress progress = Progress.onConsole();
    private final Pace pace = Pace.chosen();

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        // The driver's clean-up thread would outlive main and keep Maven waiting.
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
        new Bench().run();
    }

    private void run() throws IOException {
        try (RunFolder folder = RunFolder.open(FOLDER, true);
                LocalDatabase database = LocalDatabase.start(folder, 0, progress);
                LocalServer server = LocalServer.start(setup(folder, database))) {
            progress.tell("Waiting for the server");
            server.awaitReady(LONGEST_START);
            try (Sql sql = new Sql(database)) {
                tell(new Rounds(pace, progress, sql, server, database).measure());
            }
        }
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
