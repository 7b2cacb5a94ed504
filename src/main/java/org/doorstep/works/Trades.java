package org.doorstep.works;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The landlord's trades, made known by the first operative or works order that carries one. */
@ApplicationScoped
public class Trades {

    @PersistenceContext
    EntityManager database;

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
