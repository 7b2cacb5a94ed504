package org.doorstep.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The landlord's trades, made known by the first operative or works order that carries one. */
@ApplicationScoped
public class Trades {

    @PersistenceContext
    EntityManager database;

    /** How tenants are told of those of these trades that are known, by code: one statement. */
    public Map<String, String> titles(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT t FROM Trade t WHERE t.code IN :codes", Trade.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(Trade::code, Trade::title));
    }

    /** The trade of this code, made if it is new. */
    public Trade known(String code) {
        Trade trade = database.find(Trade.class, code);
        if (trade == null) {
            trade = new Trade(code);
            database.persist(trade);
        }
        return trade;
    }
}
