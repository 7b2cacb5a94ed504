package org.doorstep.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords and the key of one run folder: made up on the first start and kept, so that sessions, links and accounts of
 * the database survive a restart.
 *
 * @param secret DOORSTEP_SECRET: 32 random bytes in base64
 */
public record RunSecrets(String databasePassword, String migrationPassword, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static RunSecrets in(Path file) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        RunSecrets made =
                new RunSecrets(password(), password(), Base64.getEncoder().encodeToString(bytes(32)));
        made.write(file);
        return made;
    }

    /** Letters, digits, '-' and '_' only, so that it needs no quoting in SQL, in a URL or in a shell. */
    static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    private static RunSecrets read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new RunSecrets(
                kept(kept, "database.password", file),
                kept(kept, "migration.password", file),
                kept(kept, "doorstep.secret", file));
    }

    private static String kept(Properties properties, String key, Path file) {
        String value = properties.getProperty(key, "");
        if (value.isEmpty()) {
            throw new RunFailed(file + " has no " + key + ". Put it back, or start afresh with -Ddoorstep.fresh=true.");
        }
        return value;
    }

    private void write(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("database.password", databasePassword);
        kept.setProperty("migration.password", migrationPassword);
        kept.setProperty("doorstep.secret", secret);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFiles.create(part);
        try (Writer writer = Files.newBufferedWriter(part)) {
            kept.store(writer, "Made by the local run. Keep it private, and keep it: the data needs it.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
