package org.doorstep.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What this installation can send: for whoever writes a message only where something carries it. */
@ApplicationScoped
public class Carriers {

    @Any
    @Inject
    Instance<Channel> channels;

    /** The same; a text in the place of a WhatsApp message where the landlord has no WhatsApp. */
    Draft orText(Draft wished) {
        return wished.kind() == MessageKind.WHATSAPP && !carry(MessageKind.WHATSAPP)
                ? wished.by(MessageKind.TEXT)
                : wished;
    }

    /** Whether a channel that is set up carries it. */
    public boolean carry(MessageKind kind) {
        return channels.stream().anyMatch(channel -> channel.isConfigured() && channel.carries(kind));
    }
}
