package org.doorstep.messaging.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What a call of ours is to read aloud, as Twilio asks for it when somebody answers. */
@ApplicationScoped
public class WordsOfCall {

    @PersistenceContext
    EntityManager database;

    @Inject
    CallScript script;

    /**
     * What is said next in a call.
     *
     * @param inAddress the message, as it stands in the address that Twilio was given
     * @param said how often its words were read already
     */
    @Transactional
    public String next(String inAddress, int said) {
        return Callbacks.keyOf(inAddress)
                .flatMap(key -> find(key).map(words -> script.reading(key, words, said)))
                .orElseGet(script::silence);
    }

    private Optional<String> find(String key) {
        return database.createQuery(
                        "SELECT m.body FROM OutboxMessage m WHERE m.key = :key"
                                + " AND m.kind = org.doorstep.messaging.MessageKind.CALL",
                        String.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
