package org.doorstep.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one run keeps everything: {@code db} (the data), {@code server}, {@code tmp}, {@code log} and the secrets. Locked while
 * it is open, because two databases on the same files would destroy them.
 */
public final class RunFolder implements AutoCloseable {

    private static final String MARK = "doorstep-run-folder";
    private static final String SECRETS = "secrets.properties";
    private static final List<String> OURS = List.of("db", "db.new", "server", "tmp", "log");

    private final Path root;
    private final FileChannel lockFile;
    private final RunSecrets secrets;

    private RunFolder(Path root, FileChannel lockFile, RunSecrets secrets) {
        this.root = root;
        this.lockFile = lockFile;
        this.secrets = secrets;
    }

    /** The folder named by DOORSTEP_DATA, else {@code .doorstep} in the user's home. */
    public static Path chosen() {
        String named = System.getenv("DOORSTEP_DATA");
        return named == null || named.isBlank() ? MariaDbBinaries.HOME : Path.of(named);
    }

    /**
     * Opens the folder, making it where it is missing.
     *
     * @param fresh whether to delete what earlier runs left in it
     * @throws RunFailed where the folder is in use, is somebody else's, or cannot be written
     */
    public static RunFolder open(Path folder, boolean fresh) {
        try {
            PrivateFiles.createFolder(folder);
            Path root = folder.toRealPath();
            refuseForeign(root);
            FileChannel lockFile = lock(root);
            return prepare(root, lockFile, fresh);
        } catch (IOException e) {
            throw new RunFailed("The data folder " + folder.toAbsolutePath() + " cannot be used (" + e
                    + "). Name another one in DOORSTEP_DATA.");
        }
    }

    public Path root() {
        return root;
    }

    public RunSecrets secrets() {
        return secrets;
    }

    public Path database() {
        return root.resolve("db");
    }

    public Path temporary() {
        return root.resolve("tmp");
    }

    public Path log(String name) {
        return root.resolve("log").resolve(name);
    }

    /** A folder for one server: several may run on the same database. */
    public Path server(String name) {
        return root.resolve("server").resolve(name);
    }

    /** Lets other runs have the folder. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new RunFailed("The lock on " + root + " could not be given back: " + e.getMessage());
        }
    }

    private static RunFolder prepare(Path root, FileChannel lockFile, boolean fresh) throws IOException {
        try {
            // A program of a killed run that still writes here would spoil the deletion as well as the next start.
            LocalServer.stopLeftOver(root.resolve("server"));
            LocalDatabase.stopLeftOver(root.resolve("db"));
            if (fresh) {
                deleteOurs(root);
            }
            for (String folder : List.of("server", "tmp", "log")) {
                PrivateFiles.createFolder(root.resolve(folder));
            }
            return new RunFolder(root, lockFile, RunSecrets.in(root.resolve(SECRETS)));
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    private static void deleteOurs(Path root) throws IOException {
        for (String folder : OURS) {
            PrivateFiles.delete(root.resolve(folder));
        }
        Files.deleteIfExists(root.resolve(SECRETS));
    }

    /** A mistyped DOORSTEP_DATA must not fill, or with fresh=true empty, a folder that holds other things. */
    private static void refuseForeign(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            boolean foreign =
                    entries.map(entry -> entry.getFileName().toString()).anyMatch(name -> !name.startsWith("mariadb-"));
            if (foreign && !Files.exists(root.resolve(MARK))) {
                throw new RunFailed("The folder " + root + " holds files that are not ours, so nothing was touched."
                        + " Name an empty or new folder in DOORSTEP_DATA.");
            }
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // This JVM holds it already: the same answer as for another process.
        }
        channel.close();
        throw new RunFailed("Another run uses the folder " + root
                + ". Stop it first, or name another folder in DOORSTEP_DATA and another port with -Ddoorstep.port.");
    }
}
