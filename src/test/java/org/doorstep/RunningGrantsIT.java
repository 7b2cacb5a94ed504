package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.run.DatabaseAccess;
import org.doorstep.testing.RunningDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants on a real database, with tables of the test's own. */
class RunningGrantsIT {

    private static final String ACCOUNT = "'doorstep'@'127.0.0.1'";

    private DatabaseAccess database;

    @BeforeEach
    void makeTwoTables() throws SQLException {
        database = RunningDatabase.get().newSchema("grants");
        migrate(
                "CREATE TABLE plain_table (id INT PRIMARY KEY, said VARCHAR(20))",
                "CREATE TABLE audit_trail (id INT PRIMARY KEY, said VARCHAR(20))",
                "INSERT INTO plain_table VALUES (1, 'once')",
                "INSERT INTO audit_trail VALUES (1, 'once')");
    }

    @AfterEach
    void takeAwayWhatReachesBeyondTheSchema() throws SQLException {
        administer("REVOKE ALL PRIVILEGES ON *.* FROM " + ACCOUNT);
    }

    @Test
    void before_the_first_grant_the_account_sees_nothing() {
        refuses("SELECT * FROM plain_table");
    }

    @Test
    void a_table_is_used_freely_and_the_trail_only_grows() throws SQLException {
        settle();

        run("UPDATE plain_table SET said = 'twice'");
        run("DELETE FROM plain_table");
        run("INSERT INTO audit_trail VALUES (2, 'twice')");
        refuses("UPDATE audit_trail SET said = 'never'");
        refuses("DELETE FROM audit_trail");
        refuses("REPLACE INTO audit_trail VALUES (1, 'never')");
        refuses("TRUNCATE TABLE audit_trail");
        refuses("DROP TABLE plain_table");
        refuses("CREATE TABLE another (id INT)");
        refuses("ALTER TABLE audit_trail DROP COLUMN said");
        refuses("GRANT DELETE ON audit_trail TO " + ACCOUNT);
    }

    @Test
    void no_kind_of_insert_rewrites_what_only_grows() throws SQLException {
        settle();

        run("INSERT INTO audit_trail VALUES (2, 'twice')");
        refuses("REPLACE INTO audit_trail VALUES (1, 'never')");
        refuses("INSERT INTO audit_trail VALUES (1, 'never') ON DUPLICATE KEY UPDATE said = 'never'");
        refuses("INSERT INTO audit_trail () VALUES () ON DUPLICATE KEY UPDATE said = 'never'");
        refuses("INSERT INTO audit_trail (said) SELECT 'never' ON DUPLICATE KEY UPDATE said = 'never'");
        run("INSERT IGNORE INTO audit_trail VALUES (1, 'ignored')");
    }

    @Test
    void rights_with_the_whole_schema_of_an_older_installation_are_taken_away() throws SQLException {
        administer("GRANT SELECT, INSERT, UPDATE, DELETE ON grants.* TO " + ACCOUNT);
        run("UPDATE audit_trail SET said = 'by the old grant'");

        settle();

        refuses("UPDATE audit_trail SET said = 'never'");
        refuses("DELETE FROM audit_trail");
        run("DELETE FROM plain_table");
    }

    @Test
    void a_right_too_much_with_one_table_is_taken_away() throws SQLException {
        administer("GRANT SELECT, DELETE, UPDATE (said) ON grants.audit_trail TO " + ACCOUNT);

        settle();

        refuses("DELETE FROM audit_trail");
        refuses("UPDATE audit_trail SET said = 'never'");
        run("INSERT INTO audit_trail VALUES (2, 'twice')");
    }

    @Test
    void a_table_made_later_has_its_grant_and_a_second_start_changes_nothing() throws SQLException {
        settle();
        migrate("CREATE TABLE later_table (id INT PRIMARY KEY)");

        settle();
        List<String> grants = grants();
        settle();

        run("INSERT INTO later_table VALUES (1)");
        assertThat(grants()).isEqualTo(grants).hasSize(3);
    }

    @Test
    void an_account_that_may_do_more_on_the_whole_server_is_refused_with_what_to_do() throws SQLException {
        administer("GRANT UPDATE ON *.* TO " + ACCOUNT);

        assertThatThrownBy(this::settle)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ACCOUNT + " may UPDATE on the whole database server")
                .hasMessageContaining("deploy/README.md");
    }

    private void settle() throws SQLException {
        String everybodys = database.url().replace("/grants?", "/information_schema?");
        try (Connection migration = database.connectForMigration();
                Connection running =
                        new DatabaseAccess(everybodys, database.user(), database.password(), "", "").connect()) {
            new RunningGrants(migration, new RunningAccount(running)).settle();
        }
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> run(sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void migrate(String... statements) throws SQLException {
        try (Connection connection = database.connectForMigration();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** One row for each table of this schema. */
    private List<String> grants() throws SQLException {
        List<String> grants = new ArrayList<>();
        try (Connection connection = RunningDatabase.get().administrator();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GRANTS FOR " + ACCOUNT)) {
            while (rows.next()) {
                if (rows.getString(1).contains("`grants`")) {
                    grants.add(rows.getString(1));
                }
            }
        }
        return grants;
    }

    private static void administer(String... statements) throws SQLException {
        RunningDatabase.get().administer(statements);
    }
}
