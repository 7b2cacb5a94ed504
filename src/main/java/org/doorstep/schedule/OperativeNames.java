package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;

/** What those who come are called, for whoever must know how long a message gets. */
@ApplicationScoped
public class OperativeNames {

    @PersistenceContext
    EntityManager database;

    /** The longest first name; empty where nobody comes. */
    @Transactional
    public String longestFirstName() {
        return database.createQuery("SELECT o FROM Operative o", Operative.class)
                .getResultStream()
                .map(Operative::firstName)
                .max(Comparator.comparing(String::length))
                .orElse("");
    }
}
