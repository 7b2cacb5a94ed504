package org.doorstep.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The application's own connections. */
@ApplicationScoped
public class Source {

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource database;

    Connection connect() throws SQLException {
        return database.getConnection();
    }
}
