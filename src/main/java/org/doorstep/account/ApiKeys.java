package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.Retried;

/** Makes and finds API keys. */
@ApplicationScoped
public class ApiKeys {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Makes a key of this text, unless it is there already. */
    @Retried
    @Transactional
    public void ensure(String name, String key, Set<ApiScope> scopes) {
        if (find(key).isEmpty()) {
            database.persist(new ApiKey(name, Keys.hashOfToken(key), scopes, clock.instant()));
        }
    }

    /** The key of this text, while it is open. */
    @Transactional
    public Optional<ApiKey> find(String key) {
        return database.createQuery("SELECT k FROM ApiKey k WHERE k.keyHash = :hash", ApiKey.class)
                .setParameter("hash", Keys.hashOfToken(key))
                .getResultStream()
                .findFirst()
                .filter(ApiKey::isOpen);
    }
}
