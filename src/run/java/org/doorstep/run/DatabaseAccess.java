package org.doorstep.run;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** How the product reaches one schema: the running account, and the one that may change the schema. */
public record DatabaseAccess(String url, String user, String password, String migrationUser, String migrationPassword) {

    /**
     * The options the product needs: times are UTC on both sides, batches travel as one statement, and no TLS on loopback, so
     * MySQL's default way to check passwords must hand out its key.
     */
    static String url(int port, String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** A connection as the product has it while it runs. */
    public Connection connect() throws SQLException {
        return connect(url, user, password);
    }

    /** A connection that may change the schema. */
    public Connection connectForMigration() throws SQLException {
        return connect(url, migrationUser, migrationPassword);
    }

    /** The settings that lead the product here. */
    public Map<String, String> environment() {
        return Map.of(
                "DOORSTEP_DB_URL", url,
                "DOORSTEP_DB_USER", user,
                "DOORSTEP_DB_PASSWORD", password,
                "DOORSTEP_DB_MIGRATION_USER", migrationUser,
                "DOORSTEP_DB_MIGRATION_PASSWORD", migrationPassword);
    }

    /** Past DriverManager, which does not see drivers of the class loader that Maven gives us. */
    static Connection connect(String url, String user, String password) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        Connection connection = new Driver().connect(url, account);
        if (connection == null) {
            throw new SQLException("Not a MySQL address: " + url);
        }
        return connection;
    }
}
