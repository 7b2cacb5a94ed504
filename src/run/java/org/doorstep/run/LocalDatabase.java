package org.doorstep.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A real MariaDB below a run folder, listening on 127.0.0.1 only. Its data is durable and survives a crash of it, of this JVM
 * and of the machine.
 */
public final class LocalDatabase implements AutoCloseable {

    public static final String SCHEMA = "doorstep";
    private static final String RUNNING = "doorstep";
    private static final String MIGRATION = "doorstep_migration";
    private static final String ADMINISTRATOR = "doorstep_administrator";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunSecrets secrets;
    private final int port;
    private final ChildProcess process;
    private final String administratorPassword;

    LocalDatabase(RunSecrets secrets, int port, ChildProcess process, String administratorPassword) {
        this.secrets = secrets;
        this.port = port;
        this.process = process;
        this.administratorPassword = administratorPassword;
    }

    /**
     * Starts the database of the folder; on the first start also makes its files, the accounts and the schema.
     *
     * @param port 0 for any free one
     */
    public static LocalDatabase start(RunFolder folder, int port, Progress progress) {
        MariaDbBinaries binaries = MariaDbBinaries.unpacked(folder.root(), progress);
        LocalDatabase database = new DatabaseStart(folder, binaries).start(port);
        try {
            database.prepareAccounts();
            return database;
        } catch (SQLException e) {
            database.stop();
            throw new RunFailed("The database started, but its accounts could not be made: " + e.getMessage());
        }
    }

    /** Ends a database that a killed launcher left running, or making, these files. */
    static void stopLeftOver(Path files) {
        ChildProcess.stopLeftOver(DatabaseStart.dataArgument(files));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    ChildProcess process() {
        return process;
    }

    /** The product's own schema. */
    public DatabaseAccess access() {
        return access(SCHEMA);
    }

    /** Makes one more empty schema, for a test of its own; an old one of that name is dropped first. */
    public DatabaseAccess newSchema(String name) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("Not a name for a schema: " + name);
        }
        administer(
                "DROP SCHEMA IF EXISTS " + name,
                "DELETE FROM mysql.db WHERE Db = '" + name + "'",
                "DELETE FROM mysql.tables_priv WHERE Db = '" + name + "'",
                "DELETE FROM mysql.columns_priv WHERE Db = '" + name + "'",
                "FLUSH PRIVILEGES");
        makeSchema(name);
        return access(name);
    }

    /** Runs statements with every right. */
    public void administer(String... statements) throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A connection with every right, for tests that read the server's own counters. */
    public Connection administrator() throws SQLException {
        return DatabaseAccess.connect(DatabaseAccess.url(port, ""), ADMINISTRATOR, administratorPassword);
    }

    /** Ends it cleanly. */
    public void stop() {
        process.stop(PATIENCE);
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    /** What must be true before the first client comes; {@code --init-file} runs it inside the starting server. */
    static void writeInitFile(Path file, String administratorPassword) throws IOException {
        Files.deleteIfExists(file);
        PrivateFiles.create(file);
        String account = "'" + ADMINISTRATOR + "'@'127.0.0.1'";
        Files.write(
                file,
                List.of(
                        "CREATE OR REPLACE USER " + account + " IDENTIFIED BY '" + administratorPassword + "';",
                        "GRANT ALL ON *.* TO " + account + " WITH GRANT OPTION;"));
    }

    private DatabaseAccess access(String schema) {
        return new DatabaseAccess(
                DatabaseAccess.url(port, schema),
                RUNNING,
                secrets.databasePassword(),
                MIGRATION,
                secrets.migrationPassword());
    }

    private void prepareAccounts() throws SQLException {
        if (exists("SELECT 1 FROM information_schema.schemata WHERE schema_name = '" + SCHEMA + "'")) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                administer(
                        "ALTER USER " + identified(RUNNING, host, secrets.databasePassword()),
                        "ALTER USER " + identified(MIGRATION, host, secrets.migrationPassword()));
            }
        } else {
            makeSchema(SCHEMA);
        }
    }

    /**
     * The running account may enter the schema, and no more (the least of all rights says so): the server connects before the first migration,
     * which gives the account what it needs of each table and takes this one away.
     */
    private void makeSchema(String name) throws SQLException {
        for (String host : List.of("127.0.0.1", "localhost")) {
            administer(
                    "CREATE USER IF NOT EXISTS " + identified(RUNNING, host, secrets.databasePassword()),
                    "CREATE USER IF NOT EXISTS " + identified(MIGRATION, host, secrets.migrationPassword()),
                    "GRANT ALL ON " + name + ".* TO '" + MIGRATION + "'@'" + host + "' WITH GRANT OPTION",
                    "GRANT SHOW VIEW ON " + name + ".* TO '" + RUNNING + "'@'" + host + "'");
        }
        // Last, so that a start cut short in between begins again; grants may name a schema that is still to come.
        administer("CREATE SCHEMA " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }

    private static String identified(String user, String host, String password) {
        return "'" + user + "'@'" + host + "' IDENTIFIED BY '" + password + "'";
    }

    private boolean exists(String query) throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
