package org.doorstep.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that runs beside this JVM, its output in a log.
 *
 * <p>Ctrl+C at a terminal interrupts every process of the foreground group at once: the database would go away under a server
 * that is still finishing its requests. Where {@code setsid} exists, children therefore get a session of their own, and only
 * this JVM decides when each ends. The price is that they outlive a launcher that is killed outright; {@link #stopLeftOver}
 * at the next start answers that.
 */
public final class ChildProcess {

    private static final Optional<Path> SETSID = onPath("setsid");

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the command in the folder; output goes to the end of the log. Of this JVM's environment it gets all but the
     * product's settings: those come from the caller, so that a setting left over in somebody's shell cannot sway a test.
     */
    static ChildProcess start(List<String> command, Path folder, Path log, Map<String, String> environment) {
        List<String> line = new ArrayList<>();
        SETSID.ifPresent(setsid -> line.add(setsid.toString()));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DOORSTEP_"));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new RunFailed("Could not start " + command.get(0) + ": " + e.getMessage());
        }
    }

    /**
     * Ends processes of an earlier launcher that was killed before it could: those started with an argument that begins
     * so, which must name a place below a run folder. Call it only on taking the folder's lock, before starting anything.
     */
    static void stopLeftOver(String beginning) {
        List<ProcessHandle> leftOver;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            leftOver = all.filter(handle -> hasArgument(handle, beginning)).toList();
        }
        leftOver.forEach(handle -> end(handle, Duration.ofSeconds(20)));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks the process to end and waits; one that has not ended by then is forced. */
    void stop(Duration patience) {
        end(process.toHandle(), patience);
    }

    /** Ends the process at once, as a crash would (kill -9). */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void end(ProcessHandle handle, Duration patience) {
        handle.destroy();
        handle.onExit()
                .completeOnTimeout(handle, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (handle.isAlive()) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }

    private static boolean hasArgument(ProcessHandle handle, String beginning) {
        return handle.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(beginning)))
                .orElse(false);
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
