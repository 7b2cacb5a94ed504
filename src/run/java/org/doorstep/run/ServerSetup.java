package org.doorstep.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What one server is started with.
 *
 * @param folder the server's own; emptied at each start, because our servers keep nothing
 * @param environment the product's settings
 * @param quick whether to start sooner and answer slower (the first compiler only): for tests that are about neither
 */
public record ServerSetup(Path war, Path folder, Path log, int port, Map<String, String> environment, boolean quick) {

    /** The argument by which a server in this folder is known among the machine's processes. */
    static String folderArgument(Path folder) {
        return "-Ddoorstep.server.folder=" + folder;
    }

    /** The jar that Maven resolved; the build names it, as it knows where its repository is. */
    static Path payaraJar() {
        String jar = System.getProperty("payara.microJar", "");
        if (jar.isEmpty() || !Files.isRegularFile(Path.of(jar))) {
            throw new RunFailed(
                    "Payara Micro is not at '" + jar + "': the system property payara.microJar must name it.");
        }
        return Path.of(jar);
    }

    ChildProcess launch() {
        if (!Files.isRegularFile(war)) {
            throw new RunFailed("There is no war at " + war + ".");
        }
        try {
            PrivateFiles.delete(folder);
            PrivateFiles.createFolder(folder.resolve("tmp"));
            PrivateFiles.roll(log);
            Files.write(folder.resolve("commands.txt"), ServerCommands.beforeBoot(port));
            Files.writeString(folder.resolve("logging.properties"), logging());
            return ChildProcess.start(command(), folder, log, environment);
        } catch (IOException e) {
            throw new RunFailed("The server's folder " + folder + " cannot be written: " + e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                folderArgument(folder),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // Unpacked jars belong to this server, and must not be left in the machine's /tmp when it is killed.
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Duser.timezone=UTC",
                // Java 17 takes the shell's, which is ASCII on a bare machine.
                "-Dfile.encoding=UTF-8",
                // The launcher looks for English words in the log.
                "-Duser.language=en"));
        if (quick) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-jar", payaraJar().toString()));
        command.addAll(List.of("--rootdir", folder.resolve("root").toString()));
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", "ROOT"));
        command.addAll(List.of("--port", Integer.toString(port)));
        // More than --nocluster, which still opens the data grid's port to the network and costs 3 s of each start.
        command.add("--nohazelcast");
        command.add("--disablephonehome");
        command.addAll(
                List.of("--prebootcommandfile", folder.resolve("commands.txt").toString()));
        command.addAll(
                List.of("--logproperties", folder.resolve("logging.properties").toString()));
        return command;
    }

    /** Payara's own settings, but one plain line an entry, and no page-long dumps of expired authorities. */
    private static String logging() throws IOException {
        return payarasLogging()
                        .lines()
                        .filter(line -> !line.startsWith("java.util.logging.ConsoleHandler.formatter"))
                        .reduce("", (text, line) -> text + line + "\n")
                + """
                java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s [%3$s] %5$s%6$s%n
                javax.enterprise.system.security.ssl.level=SEVERE
                """;
    }

    private static String payarasLogging() throws IOException {
        try (JarFile jar = new JarFile(payaraJar().toFile())) {
            ZipEntry entry = jar.getEntry("MICRO-INF/domain/logging.properties");
            if (entry == null) {
                return "";
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
