package org.doorstep;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the database's schema up to this version before anything reads it. Uses the migration account where one is configured, so
 * that the running account needs no right to change tables. If it fails, the deployment fails.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseMigration {

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
        Flyway.configure(DatabaseMigration.class.getClassLoader())
                .dataSource(url, migrationUser.orElse(runningUser), migrationPassword.orElse(runningPassword))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
