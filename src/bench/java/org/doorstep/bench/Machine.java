package org.doorstep.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** What this machine says of itself and of our processes; "unknown" where it says nothing, as it may outside Linux. */
final class Machine {

    /** Processor time of the server and of the database. */
    record Cpu(Duration server, Duration database) {

        Cpu minus(Cpu before) {
            return new Cpu(server.minus(before.server), database.minus(before.database));
        }

        Cpu plus(Cpu other) {
            return new Cpu(server.plus(other.server), database.plus(other.database));
        }
    }

    /** The two processes that answer. */
    record Processes(long server, long database) {

        Cpu cpu() {
            return new Cpu(used(server), used(database));
        }

        private static Duration used(long pid) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        }
    }

    private Machine() {}

    static String words() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + megabytes(Path.of("/proc/meminfo"), "MemTotal") + " memory; " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "; " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.version");
    }

    /** The memory of a process that is in real use. */
    static String resident(long pid) {
        return megabytes(Path.of("/proc/" + pid + "/status"), "VmRSS");
    }

    /** The commit that is measured, and whether something was changed since. */
    static String commit() {
        String commit = says("git", "rev-parse", "--short", "HEAD");
        return says("git", "status", "--porcelain", "--untracked-files=no").isEmpty()
                ? commit
                : commit + " with changes";
    }

    private static String processor() {
        return value(Path.of("/proc/cpuinfo"), "model name");
    }

    private static String megabytes(Path file, String name) {
        String value = value(file, name);
        return value.endsWith(" kB")
                ? String.format(Locale.UK, "%,d MB", Long.parseLong(value.substring(0, value.length() - 3)) / 1024)
                : value;
    }

    private static String value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String says(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
