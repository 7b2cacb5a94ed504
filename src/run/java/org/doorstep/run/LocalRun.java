package org.doorstep.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * {@code mvn -Prun package}: serves the product with a demo landlord until Ctrl+C.
 *
 * <p>Settings: {@code -Ddoorstep.port} (8080), {@code -Ddoorstep.fresh=true} (forget the data), and in the environment
 * DOORSTEP_DATA (folder), DOORSTEP_DB_URL, _USER and _PASSWORD (a database of your own). Whatever else the product reads from
 * the environment reaches it, and wins over the launcher's choice.
 */
public final class LocalRun {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Progress progress = Progress.onConsole();
    private final int port = Integer.getInteger("doorstep.port", 8080);
    private final RunFolder folder;
    private @Nullable LocalDatabase database;
    private @Nullable LocalServer server;
    private boolean stopping;

    private LocalRun(RunFolder folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        // The driver's clean-up thread would outlive main and keep Maven waiting.
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
        LocalRun run = new LocalRun(RunFolder.open(RunFolder.chosen(), Boolean.getBoolean("doorstep.fresh")));
        Thread hook = new Thread(run::stop, "doorstep-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            run.serve();
        } finally {
            run.leaveToHook(hook);
            run.stop();
        }
    }

    private void serve() {
        // Before the database is started for nothing.
        LocalServer.requireFree(port);
        Map<String, String> environment = environment();
        LocalServer started = startServer(environment);
        Runnable done = progress.begin("Waiting for Doorstep to be ready");
        started.awaitReady(LONGEST_START);
        done.run();
        progress.tell(RunCard.text(started, folder));
        awaitEnd(started);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = DemoSettings.environment(port, folder.secrets());
        environment.putAll(System.getenv());
        if (System.getenv("DOORSTEP_DB_URL") == null) {
            environment.putAll(startDatabase().access().environment());
        } else {
            progress.tell("Using the database named in DOORSTEP_DB_URL.");
        }
        return environment;
    }

    private synchronized LocalDatabase startDatabase() {
        refuseWhenStopping();
        Runnable done = progress.begin("Starting the database");
        database = LocalDatabase.start(folder, 0, progress);
        done.run();
        return database;
    }

    private synchronized LocalServer startServer(Map<String, String> environment) {
        refuseWhenStopping();
        progress.tell("Starting the server...");
        server = LocalServer.start(new ServerSetup(
                Path.of(System.getProperty("doorstep.war", "target/doorstep.war"))
                        .toAbsolutePath(),
                folder.server("run"),
                folder.log("server.log"),
                port,
                environment,
                Boolean.getBoolean("doorstep.quick")));
        return server;
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new RunFailed("Stopped while starting.");
        }
    }

    /** Blocks for as long as all is well. */
    private void awaitEnd(LocalServer started) {
        CompletableFuture<?> serverEnd = started.onExit();
        CompletableFuture<?> databaseEnd = database == null
                ? new CompletableFuture<>()
                : database.process().onExit();
        CompletableFuture.anyOf(serverEnd, databaseEnd).join();
        String what = serverEnd.isDone() ? "The server" : "The database";
        throw new RunFailed(what + " ended by itself. See " + folder.root().resolve("log"));
    }

    /**
     * After Ctrl+C the hook is at work, and the JVM ends when it is done. Main must not return meanwhile: Maven would print
     * the result of a build, or the failure of a start that was only cut short.
     */
    private void leaveToHook(Thread hook) {
        while (hook.getState() != Thread.State.NEW) {
            Pause.of(Duration.ofSeconds(1));
        }
    }

    /** The server first, so that its last requests still find the database. Called by the hook, by main, or by both. */
    private synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        if (server != null) {
            progress.tell("Stopping the server...");
            server.stop();
        }
        if (database != null) {
            progress.tell("Stopping the database...");
            database.stop();
        }
        folder.close();
        progress.tell("Stopped.");
    }
}
