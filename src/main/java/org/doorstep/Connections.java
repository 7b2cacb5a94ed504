package org.doorstep;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where plain JDBC has its connection from. It is lent: whoever uses it does not close it. */
public interface Connections {

    /** What is done with a connection. */
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Lends a connection for as long as the use lasts. */
    <T> T lend(Use<T> use) throws SQLException;

    /** One of a pool's own each time, in no transaction of the caller's. */
    static Connections of(DataSource pool) {
        return new Connections() {
            @Override
            public <T> T lend(Use<T> use) throws SQLException {
                try (Connection connection = pool.getConnection()) {
                    return use.of(connection);
                }
            }
        };
    }
}
