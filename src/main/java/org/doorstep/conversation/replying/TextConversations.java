package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.booking.SlotHolds;

/** Finds conversations, one a number, and what their digits stand for. */
@ApplicationScoped
class TextConversations {

    private static final String ONCE = "INSERT IGNORE INTO text_conversation"
            + " (number, safe, round, first_round, not_understood, changed_at, version) VALUES (?1, ?2, 0, 0, 0, ?3, 0)";

    private static final String LOCK =
            "SELECT c.* FROM text_conversation c WHERE c.number = ?1 AND c.safe = ?2 FOR UPDATE";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    SlotHolds holds;

    /** The conversation with whoever wrote, locked: of two texts from one number, the second sees what the first did. */
    @Transactional(Transactional.TxType.MANDATORY)
    TextConversation lock(Incoming text) {
        database.createNativeQuery(ONCE)
                .setParameter(1, text.sender())
                .setParameter(2, text.safe())
                .setParameter(3, InstantConverter.toColumn(clock.instant()))
                .executeUpdate();
        return (TextConversation) database.createNativeQuery(LOCK, TextConversation.class)
                .setParameter(1, text.sender())
                .setParameter(2, text.safe())
                .getSingleResult();
    }

    /** What the digits stand for that were asked about last, in their order. */
    List<TextChoice> choices(TextConversation conversation) {
        return since(conversation, conversation.round());
    }

    Optional<TextChoice> choice(TextConversation conversation, int number) {
        return choices(conversation).stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    /** When the times begin that were offered since the search began. */
    Set<Instant> offered(TextConversation conversation) {
        return since(conversation, conversation.firstRound()).stream()
                .map(each -> each.window().earliest())
                .collect(Collectors.toSet());
    }

    private List<TextChoice> since(TextConversation conversation, int round) {
        return database.createQuery(
                        "SELECT c FROM TextChoice c WHERE c.conversationId = :id AND c.round >= :round ORDER BY c.round, c.number",
                        TextChoice.class)
                .setParameter("id", conversation.id())
                .setParameter("round", round)
                .getResultList();
    }

    void add(TextChoice choice) {
        database.persist(choice);
    }

    /** Gives back every time that is held for the conversation. */
    void release(TextConversation conversation) {
        for (TextChoice choice : choices(conversation)) {
            String key = choice.holdKey();
            String owner = Sought.holdOwner(choice.personId());
            if (key != null
                    && holds.find(key, owner)
                            .filter(hold -> hold.isLive(clock.instant()))
                            .isPresent()) {
                holds.release(key, owner);
            }
        }
    }
}
