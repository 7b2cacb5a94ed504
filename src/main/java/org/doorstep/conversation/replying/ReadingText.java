package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.doorstep.Retried;

/**
 * Deals with one text in one transaction: what it does, what is written back, what people must do, and that it was read. All of it happens or none, so a
 * crash loses nothing and repeats nothing.
 */
@ApplicationScoped
class ReadingText {

    @Inject
    WaitingTexts texts;

    @Inject
    TextConversations conversations;

    @Inject
    Turns turns;

    @Inject
    Acting acting;

    /** Deals with it, unless somebody else is about it or has been. */
    @Retried
    @Transactional
    public void read(long id) {
        Optional<Incoming> text = texts.lock(id);
        text.ifPresent(each -> {
            Turn turn = turns.of(each, conversations.lock(each));
            texts.read(turn, acting.on(turn));
        });
    }
}
