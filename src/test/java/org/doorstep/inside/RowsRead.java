package org.doorstep.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows that the database touches for some work, by kind of access, on the connection that the work uses. */
@ApplicationScoped
public class RowsRead {

    @PersistenceContext
    EntityManager database;

    @Transactional
    public Map<String, Long> by(Runnable work) {
        Object connection = connection();
        Map<String, Long> before = handlers();
        work.run();
        Map<String, Long> after = handlers();
        if (!connection.equals(connection())) {
            throw new IllegalStateException("The work used another connection");
        }
        before.forEach((kind, count) -> after.merge(kind, -count, Long::sum));
        return after;
    }

    private Object connection() {
        return database.createNativeQuery("SELECT CONNECTION_ID()").getSingleResult();
    }

    private Map<String, Long> handlers() {
        Map<String, Long> counts = new TreeMap<>();
        for (Object row : database.createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")
                .getResultList()) {
            Object[] column = (Object[]) row;
            counts.put((String) column[0], Long.valueOf((String) column[1]));
        }
        return counts;
    }
}
