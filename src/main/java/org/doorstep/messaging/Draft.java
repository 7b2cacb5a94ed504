package org.doorstep.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to be told.
 *
 * @param key subject, purpose, version and person: the same fact is told once
 * @param about reference of the appointment it is about, if any
 * @param purpose what it is for, such as BOOKED
 * @param recipient E.164 or an email address
 * @param subject for an email
 * @param body the words, a secret standing as {@code {secret}}
 * @param secret a code or link that is kept sealed until it is sent, then erased
 * @param giveUpAt worth nothing after this
 * @param person the row of the tenant whose contact the recipient is; where it is not said, a contact that is unsafe for anybody is not used
 * @param sender from which number
 * @param notBefore when it may be sent, if not at once
 * @param isAnswer whether it answers what its person has just done: quiet hours do not hold it back
 */
public record Draft(
        String key,
        @Nullable String about,
        String purpose,
        MessageKind kind,
        String recipient,
        @Nullable String subject,
        String body,
        @Nullable String secret,
        Instant giveUpAt,
        @Nullable Long person,
        Sender sender,
        @Nullable Instant notBefore,
        boolean isAnswer) {

    static final String SECRET = "{secret}";

    public Draft {
        if ((secret != null) != body.contains(SECRET)) {
            throw new IllegalArgumentException(
                    "A message with a secret says where it stands, and one without does not");
        }
        if (sender == Sender.SAFE && (person == null || kind != MessageKind.TEXT)) {
            throw new IllegalArgumentException("From the safe number somebody on file is sent a text");
        }
    }

    /** A message that goes out at once, from the usual number. */
    public Draft(
            String key,
            @Nullable String about,
            String purpose,
            MessageKind kind,
            String recipient,
            @Nullable String subject,
            String body,
            @Nullable String secret,
            Instant giveUpAt) {
        this(key, about, purpose, kind, recipient, subject, body, secret, giveUpAt, null, Sender.STANDARD, null, false);
    }

    /** The same, to a contact of this tenant. */
    public Draft to(long personId) {
        return new Draft(
                key, about, purpose, kind, recipient, subject, body, secret, giveUpAt, personId, sender, notBefore,
                isAnswer);
    }

    /** The same, as the answer to what its person has just done: it goes out by night as well. */
    public Draft answering() {
        return new Draft(
                key, about, purpose, kind, recipient, subject, body, secret, giveUpAt, person, sender, notBefore, true);
    }

    /** The same another way. */
    public Draft by(MessageKind other) {
        return new Draft(
                key, about, purpose, other, recipient, subject, body, secret, giveUpAt, person, sender, notBefore,
                isAnswer);
    }

    /** A text to a tenant's safe contact: from its own number, and not before a moment. */
    public static Draft safely(
            String key,
            @Nullable String about,
            String purpose,
            String recipient,
            String words,
            @Nullable String secret,
            Instant giveUpAt,
            long personId,
            Instant notBefore) {
        return new Draft(
                key,
                about,
                purpose,
                MessageKind.TEXT,
                recipient,
                null,
                words,
                secret,
                giveUpAt,
                personId,
                Sender.SAFE,
                notBefore,
                false);
    }
}
