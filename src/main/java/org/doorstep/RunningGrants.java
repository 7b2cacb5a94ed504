package org.doorstep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the running account its {@linkplain RunningRights rights} table by table, and takes away whatever else it has with the schema. Done after
 * each migration, so that a new table has its grant from its first moment. Where nothing has changed, nothing is granted.
 *
 * <p>Grants come first: a server of the release before, which still runs by the same account, is never without a right in between.
 */
final class RunningGrants {

    /** Seconds to wait for another server that is about the same work. */
    private static final int PATIENCE = 60;

    private final Connection migration;
    private final RunningAccount account;

    /**
     * Prepares to grant.
     *
     * @param migration a connection of the migration account to the schema, which must have the right to grant
     */
    RunningGrants(Connection migration, RunningAccount account) {
        this.migration = migration;
        this.account = account;
    }

    /**
     * Leaves the account with what the product needs.
     *
     * @throws IllegalStateException where the account can do more by a grant that reaches beyond the schema: whoever set up the
     *     database has to take it away
     */
    void settle() throws SQLException {
        alone();
        refuseMight();
        for (String sql : perTable()) {
            run(sql);
        }
        for (String schema : account.wholeSchemas(migration.getCatalog())) {
            run("REVOKE ALL PRIVILEGES ON `" + schema + "`.* FROM " + account.name());
        }
    }

    private void refuseMight() throws SQLException {
        List<String> everywhere = account.everywhere();
        if (!everywhere.isEmpty()) {
            throw new IllegalStateException(
                    "The running account " + account.name() + " may " + String.join(", ", everywhere)
                            + " on the whole database server, so the audit trail could be changed through it. Revoke that: see \"The two"
                            + " accounts\" in deploy/README.md.");
        }
    }

    private List<String> perTable() throws SQLException {
        Map<String, Set<String>> there = account.ofTables(migration.getCatalog());
        List<String> statements = new ArrayList<>();
        for (String table : tables()) {
            Set<String> has = there.getOrDefault(table, Set.of());
            add(statements, "GRANT ", RunningRights.missing(table, has), " ON `" + table + "` TO ");
            add(statements, "REVOKE ", RunningRights.tooMuch(table, has), " ON `" + table + "` FROM ");
        }
        return statements;
    }

    private void add(List<String> statements, String verb, Set<String> rights, String where) {
        if (!rights.isEmpty()) {
            statements.add(verb + String.join(", ", rights) + where + account.name());
        }
    }

    /** Two servers that start at once would take away the same grant, and the second find it gone. Ends with the connection. */
    private void alone() throws SQLException {
        run("SELECT GET_LOCK('doorstep.grants', " + PATIENCE + ")");
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = migration.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = migration.createStatement()) {
            statement.execute(sql);
        }
    }
}
