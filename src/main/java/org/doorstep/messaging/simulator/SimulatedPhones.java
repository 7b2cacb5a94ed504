package org.doorstep.messaging.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.TextLength;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Phones and mailboxes on a page, instead of a provider: they carry what no provider is set up to carry. A message of the same key arrives once,
 * however often it is sent.
 */
@ApplicationScoped
public class SimulatedPhones implements Channel {

    private static final int NEWEST = 400;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "doorstep.simulator")
    boolean simulator;

    @Any
    @Inject
    Instance<Channel> channels;

    @Override
    public boolean isConfigured() {
        return simulator;
    }

    @Override
    public boolean carries(MessageKind kind) {
        // A simulated phone rings nobody: without a provider of calls staff ring.
        return kind != MessageKind.CALL
                && channels.stream()
                        .filter(channel -> !(channel instanceof SimulatedPhones))
                        .noneMatch(provider -> provider.isConfigured() && provider.carries(kind));
    }

    @Override
    @Retried
    @Transactional
    public Handed send(Outgoing message) {
        database.createNativeQuery(
                        "INSERT IGNORE INTO simulated_message (message_key, kind, recipient, subject, body, received_at, sender)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, message.key())
                .setParameter(2, message.kind().name())
                .setParameter(3, message.recipient())
                .setParameter(4, message.subject())
                .setParameter(5, message.body())
                .setParameter(6, InstantConverter.toColumn(clock.instant()))
                .setParameter(7, message.sender().name())
                .executeUpdate();
        int parts = message.kind() == MessageKind.TEXT ? TextLength.parts(message.body()) : 1;
        return new Handed("simulator", message.key(), parts, false);
    }

    /** What the phones and mailboxes hold, the one that rang last first, each with its newest message last. */
    @Transactional
    public Map<String, List<SimulatedMessage>> inboxes() {
        List<SimulatedMessage> newest = database.createQuery(
                        "SELECT m FROM SimulatedMessage m ORDER BY m.receivedAt DESC, m.id DESC",
                        SimulatedMessage.class)
                .setMaxResults(NEWEST)
                .getResultList();
        Map<String, List<SimulatedMessage>> inboxes = newest.stream()
                .collect(Collectors.groupingBy(SimulatedMessage::recipient, LinkedHashMap::new, Collectors.toList()));
        inboxes.values().forEach(Collections::reverse);
        return inboxes;
    }
}
