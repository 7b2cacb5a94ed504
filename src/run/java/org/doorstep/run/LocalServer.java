package org.doorstep.run;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The war on Payara Micro in a process of its own, so that it can be stopped, measured and killed like a real one. */
public final class LocalServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STARTED = "Payara Micro URLs:";
    private static final String NOTHING_DEPLOYED = "No Application deployed";
    private static final String LOADING_FAILED = "Exception while loading the app";

    private final ServerSetup setup;
    private final ChildProcess process;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private LocalServer(ServerSetup setup, ChildProcess process) {
        this.setup = setup;
        this.process = process;
    }

    /**
     * Starts the server; see {@link #awaitReady}.
     *
     * @throws RunFailed where the port is taken
     */
    public static LocalServer start(ServerSetup setup) {
        requireFree(setup.port());
        return new LocalServer(setup, setup.launch());
    }

    /** Says in a sentence what the server would bury in its log. */
    static void requireFree(int port) {
        if (!FreePort.isFree(port)) {
            throw new RunFailed("Port " + port
                    + " is taken by another program. Stop that one, or choose another port: -Ddoorstep.port=8081");
        }
    }

    /** Ends the servers that a killed launcher left running in folders below this one. */
    static void stopLeftOver(Path folder) {
        ChildProcess.stopLeftOver(ServerSetup.folderArgument(folder) + File.separator);
    }

    public String baseUrl() {
        return "http://localhost:" + setup.port();
    }

    public int port() {
        return setup.port();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return setup.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /**
     * Waits until the product says that it is ready.
     *
     * @throws RunFailed with the cause, after ending the server, when it cannot become ready any more or takes too long
     */
    public void awaitReady(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!lookWhetherReady()) {
                if (System.nanoTime() > end) {
                    throw failed("Doorstep was not ready within " + longest.toSeconds() + " s; its health check says: "
                            + askHealth().body());
                }
                Pause.of(Duration.ofMillis(200));
            }
        } catch (IOException e) {
            throw new RunFailed("The server's log cannot be read: " + e);
        } catch (RunFailed e) {
            stop();
            throw e;
        }
    }

    /** Asks the server to end, waits 20 seconds, then forces it. */
    public void stop() {
        process.stop(PATIENCE);
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean lookWhetherReady() throws IOException {
        if (!process.isAlive()) {
            throw failed("The server ended with exit code " + process.exitCode() + ".");
        }
        // A failed deployment does not end Payara: it goes on, says that it has started, and serves nothing. The log is
        // looked at before the health check, or the moment between the two would be taken for a failure.
        boolean started = LogExtract.contains(setup.log(), STARTED);
        Health health = askHealth();
        // A failure as late as the start of the web context leaves even the health check answering 500.
        boolean failed = health.says(NOTHING_DEPLOYED) || LogExtract.contains(setup.log(), LOADING_FAILED);
        if (started && failed) {
            throw failed("Doorstep could not be deployed.");
        }
        return health.up();
    }

    private Health askHealth() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + setup.port() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Health(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Health(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed("Interrupted while waiting for the server.");
        }
    }

    private RunFailed failed(String what) throws IOException {
        return new RunFailed(what + "\n" + LogExtract.cause(setup.log()) + "\nThe whole log: " + setup.log());
    }

    private record Health(int status, String body) {

        boolean up() {
            return status == 200;
        }

        boolean says(String words) {
            return body.contains(words);
        }
    }
}
