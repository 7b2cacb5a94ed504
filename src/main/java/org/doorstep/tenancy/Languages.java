package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The languages that people can ask for. */
@ApplicationScoped
public class Languages {

    @PersistenceContext
    EntityManager database;

    /** English and Welsh first, then by name. */
    @Transactional
    public List<Language> all() {
        return database.createQuery("SELECT l FROM Language l ORDER BY l.position, l.name", Language.class)
                .getResultList();
    }

    @Transactional
    public Optional<Language> find(String code) {
        return Optional.ofNullable(database.find(Language.class, code));
    }
}
