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
        Instant giveUpAt) {

    static final String SECRET = "{secret}";

    public Draft {
        if ((secret != null) != body.contains(SECRET)) {
            throw new IllegalArgumentException(
                    "A message with a secret says where it stands, and one without does not");
        }
    }
}
