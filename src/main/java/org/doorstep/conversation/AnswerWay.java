package org.doorstep.conversation;

import java.util.Optional;
import org.doorstep.messaging.MessageKind;
import org.doorstep.tenancy.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * How an answer of staff reaches whoever wrote to us.
 *
 * @param recipient E.164 or an email address
 * @param person row of whose contact it is; null where the number is not one person's
 * @param safe their safe contact, where that is the way: then in their hours, and nothing that shows who writes
 */
public record AnswerWay(
        MessageKind kind,
        String recipient,
        @Nullable Long person,
        @Nullable SafeContact safe) {

    public boolean isSafe() {
        return safe != null;
    }

    /** Whether it goes to a mobile: as a text, or by WhatsApp in the same words. */
    public boolean isText() {
        return kind.isToMobile();
    }

    Optional<SafeContact> findSafe() {
        return Optional.ofNullable(safe);
    }
}
