package org.doorstep.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message will not reach whom it was for by this contact. Observed in the transaction that notes it.
 *
 * @param key of the message
 * @param about reference of the appointment it is about, if any
 * @param person row of the tenant whom it is for, if any
 * @param error the provider's code, or our own word
 * @param giveUpAt worth nothing after this
 */
public record Undeliverable(
        String key,
        @Nullable String about,
        String purpose,
        MessageKind kind,
        String recipient,
        @Nullable Long person,
        Sender sender,
        Fault fault,
        String error,
        Instant giveUpAt) {}
