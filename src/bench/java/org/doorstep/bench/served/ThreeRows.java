package org.doorstep.bench.served;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Three rows in one transaction over the product's own data source: what a durable commit costs before any business. */
@ApplicationScoped
public class ThreeRows {

    private static final String ROW = "INSERT INTO bench_row (note) VALUES (?)";

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource database;

    @Transactional
    public void write() {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(ROW)) {
            for (int i = 0; i < 3; i++) {
                row.setString(1, "a row as long as most of ours are");
                row.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Three rows could not be written", e);
        }
    }
}
