package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;

/** Keeps forms that were sent too late for an hour, each for the one person on the one browser who filled it in. */
@ApplicationScoped
public class FormDrafts {

    private static final int AT_ONCE = 500;
    private static final int MOST_BYTES = 60_000;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Keys keys;

    /**
     * Keeps one.
     *
     * @param answers by the names of the fields; neither passwords nor codes
     * @return the token for this browser; empty where there is too much to keep
     */
    @Transactional
    public Optional<String> keep(long personId, String page, Map<String, List<String>> answers) {
        byte[] sealed = keys.seal(written(answers));
        if (sealed.length > MOST_BYTES) {
            return Optional.empty();
        }
        String token = Keys.randomToken();
        database.persist(new FormDraft(Keys.hashOfToken(token), personId, page, sealed, clock.instant()));
        return Optional.of(token);
    }

    /** What this person had filled in on this page of this browser within the hour. */
    @Transactional
    public Map<String, List<String>> find(String browser, long personId, String page) {
        return database.createQuery(
                        "SELECT d FROM FormDraft d WHERE d.browserHash = :hash AND d.personId = :person AND d.page = :page"
                                + " AND d.expiresAt > :now",
                        FormDraft.class)
                .setParameter("hash", Keys.hashOfToken(browser))
                .setParameter("person", personId)
                .setParameter("page", page)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(draft -> read(keys.open(draft.answers())))
                .orElse(Map.of());
    }

    /** Forgets some of those that are over; how many. */
    @Transactional
    public int forgetSomeOver() {
        return database.createNativeQuery(
                        "DELETE FROM form_draft WHERE expires_at < ? ORDER BY expires_at LIMIT " + AT_ONCE)
                .setParameter(1, InstantConverter.toColumn(clock.instant()))
                .executeUpdate();
    }

    private static String written(Map<String, List<String>> answers) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        answers.forEach((name, values) -> {
            JsonArrayBuilder each = Json.createArrayBuilder();
            values.forEach(each::add);
            all.add(name, each);
        });
        return all.build().toString();
    }

    private static Map<String, List<String>> read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            JsonObject all = reader.readObject();
            Map<String, List<String>> answers = new TreeMap<>();
            all.keySet()
                    .forEach(name -> answers.put(
                            name,
                            all.getJsonArray(name).getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
            return answers;
        }
    }
}
