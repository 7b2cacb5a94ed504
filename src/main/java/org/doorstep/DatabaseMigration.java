package org.doorstep;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the database's schema up to this version before anything reads it. Uses the migration account where one is configured, and by it
 * leaves the running account with the rights that it needs of each table and no others. If it fails, the deployment fails.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseMigration {

    private static final Logger LOG = Logger.getLogger(DatabaseMigration.class.getName());

    /** The name of the schema in an address such as {@code jdbc:mysql://127.0.0.1:3306/doorstep?connectionTimeZone=UTC}. */
    private static final Pattern SCHEMA = Pattern.compile("^(jdbc:[^/]+//[^/]+/)[^?]*");

    @Inject
    @ConfigProperty(name = "doorstep.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "doorstep.db.user")
    String runningUser;

    @Inject
    @ConfigProperty(name = "doorstep.db.password")
    String runningPassword;

    @Inject
    @ConfigProperty(name = "doorstep.db.migration.user")
    Optional<String> migrationUser;

    @Inject
    @ConfigProperty(name = "doorstep.db.migration.password")
    Optional<String> migrationPassword;

    @PostConstruct
    void migrate() {
        migrating().load().migrate();
        if (migrationUser.filter(user -> !user.equals(runningUser)).isPresent()) {
            narrow();
        } else {
            LOG.warning(
                    "One account migrates and runs, so the audit trail could be changed through it. Set doorstep.db.migration.user.");
        }
    }

    private void narrow() {
        try (Connection migration = migrating().getDataSource().getConnection();
                Connection running = running().getDataSource().getConnection()) {
            new RunningGrants(migration, new RunningAccount(running)).settle();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The running account could not be given its rights: see deploy/README.md", e);
        }
    }

    private FluentConfiguration migrating() {
        return connecting(url, migrationUser.orElse(runningUser), migrationPassword.orElse(runningPassword))
                .locations("classpath:db/migration");
    }

    /** To a schema that everybody may see: to ours the account has no right before it has its first table. */
    private FluentConfiguration running() {
        return connecting(SCHEMA.matcher(url).replaceFirst("$1information_schema"), runningUser, runningPassword);
    }

    private static FluentConfiguration connecting(String url, String user, String password) {
        return Flyway.configure(DatabaseMigration.class.getClassLoader()).dataSource(url, user, password);
    }
}
