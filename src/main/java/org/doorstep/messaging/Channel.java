package org.doorstep.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * Carries messages out of this service. The provider's create call may be made twice for one message after a crash, so a channel
 * that can look a message up by its key does so first.
 */
public interface Channel {

    /** Whether the environment set this channel up. */
    boolean isConfigured();

    boolean carries(MessageKind kind);

    /**
     * Hands a message over; called outside any transaction, by several threads. It answers or fails within 15 seconds: a server that is
     * silent for longer is taken for dead, and another does its work.
     *
     * @return under which id the provider took it
     * @throws NotDeliverable if it will never be taken
     * @throws RuntimeException if it was not taken; it is looked up ({@link #find}) and tried again later
     */
    Handed send(Outgoing message);

    /**
     * Looks for a message that may have been handed over before a crash; called outside any transaction.
     *
     * @param since when it was first tried
     */
    default Optional<Handed> find(Outgoing message, Instant since) {
        return Optional.empty();
    }

    /**
     * A message on its way, with its secret in place. Never logged.
     *
     * @param key the same however often it is tried
     * @param recipient E.164 or an email address
     * @param subject empty for a text
     * @param sender from which of the landlord's numbers
     */
    record Outgoing(String key, MessageKind kind, String recipient, String subject, String body, Sender sender) {}
}
