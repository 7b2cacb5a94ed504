package org.doorstep.messaging;

import java.time.Instant;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A message whose turn it is, as a worker needs it.
 *
 * @param id of its row
 * @param sealed its secret
 * @param urgent whether somebody waits for it
 * @param byDay whether quiet hours hold it back
 * @param firstTriedAt when it was tried before; null: never
 */
record DueMessage(
        long id,
        String key,
        String purpose,
        MessageKind kind,
        String recipient,
        @Nullable String subject,
        String body,
        byte @Nullable [] sealed,
        Instant giveUpAt,
        boolean urgent,
        boolean byDay,
        @Nullable Instant firstTriedAt,
        @Nullable Long person,
        Sender sender) {

    /**
     * With its secret in place.
     *
     * @throws IllegalStateException where it was sealed with another secret
     */
    Channel.Outgoing outgoing(Keys keys) {
        String words = sealed == null ? body : body.replace(Draft.SECRET, keys.open(sealed));
        return new Channel.Outgoing(key, kind, recipient, subject == null ? "" : subject, words, sender);
    }

    boolean isToMobile() {
        return kind.isToMobile();
    }

    /** In how many parts it goes; a link or a code counts with some thirty characters. A WhatsApp message is not parted. */
    int parts() {
        return switch (kind) {
            case TEXT -> TextLength.parts(body.replace(Draft.SECRET, "x".repeat(LENGTH_OF_LINK)));
            case WHATSAPP -> 1;
            case EMAIL, CALL -> 0;
        };
    }

    private static final int LENGTH_OF_LINK = 60;
}
