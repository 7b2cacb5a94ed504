package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/** Makes, lists and ends API keys. Those that come with calls are found by {@link OpenKeys}. */
@ApplicationScoped
public class ApiKeys {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<KeyEnded> ended;

    /** Makes a key of this text, unless it is there already. */
    @Retried
    @Transactional
    public void ensure(String name, String key, Set<ApiScope> scopes) {
        if (!isKnown(key)) {
            database.persist(new ApiKey(name, Keys.hashOfToken(key), scopes, clock.instant()));
        }
    }

    private boolean isKnown(String key) {
        return database.createQuery("SELECT COUNT(k) FROM ApiKey k WHERE k.keyHash = :hash", Long.class)
                        .setParameter("hash", Keys.hashOfToken(key))
                        .getSingleResult()
                > 0;
    }

    /** The keys that are open, by name. */
    @Transactional
    public List<ApiKey> open() {
        return database.createQuery(
                        "SELECT k FROM ApiKey k WHERE k.endedAt IS NULL ORDER BY k.name, k.id", ApiKey.class)
                .getResultList();
    }

    /** Makes a key and gives its text, which is told once: only its hash is kept. */
    @Transactional
    public String make(String name, Set<ApiScope> scopes, Author by) {
        String key = Keys.randomToken();
        ApiKey made = new ApiKey(name, Keys.hashOfToken(key), scopes, clock.instant());
        database.persist(made);
        database.flush();
        audit.record(Deed.of(by, "api-key.make", trailName(made)).changed("", "scopes=" + made.scopes()));
        return key;
    }

    /** Ends a key: calls with it are refused, see {@link OpenKeys}. False where there is no such key, or it is over already. */
    @Retried
    @Transactional
    public boolean end(long number, Author by) {
        Optional<ApiKey> found = findOpen(number);
        found.ifPresent(key -> {
            key.end(clock.instant());
            ended.fire(new KeyEnded(number));
            audit.record(Deed.of(by, "api-key.end", trailName(key)));
        });
        return found.isPresent();
    }

    /** An open key by its number. */
    @Transactional
    public Optional<ApiKey> findOpen(long number) {
        return Optional.ofNullable(database.find(ApiKey.class, number)).filter(ApiKey::isOpen);
    }

    private static String trailName(ApiKey key) {
        return "api-key:" + key.number();
    }
}
