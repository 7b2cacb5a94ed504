package org.doorstep;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The connection of the caller's transaction, the same that entities go by; where there is no transaction, one of its own.
 *
 * <p>A second connection for the plain JDBC of a transaction would let as many calls as there are connections hold one each and wait for
 * another: EclipseLink reads beside a transaction until it has a connection of its own in it.
 */
@ApplicationScoped
public class TransactionConnections implements Connections {

    @PersistenceContext
    EntityManager database;

    @Resource(lookup = "java:app/jdbc/doorstep")
    DataSource pool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Override
    public <T> T lend(Use<T> use) throws SQLException {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                ? use.of(database.unwrap(Connection.class))
                : Connections.of(pool).lend(use);
    }
}
