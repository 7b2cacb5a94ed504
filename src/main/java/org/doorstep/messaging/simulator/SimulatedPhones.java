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
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.InstantConverter;
import org.doorstep.Retried;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.Enclosure;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.TextLength;
import org.doorstep.messaging.WhatsAppNumber;
import org.doorstep.messaging.mail.MailLetter;
import org.doorstep.messaging.mail.MailWriting;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Phones and mailboxes on a page, instead of a provider: they carry what no provider is set up to carry. A message of the same key arrives once,
 * however often it is sent.
 */
@ApplicationScoped
public class SimulatedPhones implements Channel {

    private static final String PROVIDER = "simulator";
    private static final int NEWEST = 150;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    MailWriting writing;

    @Inject
    WhatsAppNumber whatsApp;

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
                && (kind != MessageKind.WHATSAPP || whatsApp.isThere())
                && channels.stream()
                        .filter(channel -> !(channel instanceof SimulatedPhones))
                        .noneMatch(provider -> provider.isConfigured() && provider.carries(kind));
    }

    @Override
    @Retried
    @Transactional
    public Handed send(Outgoing message) {
        if (message.kind() == MessageKind.EMAIL) {
            MailLetter letter = writing.write(message);
            keep(message, letter.html(), letter.enclosure().orElse(null));
        } else {
            keep(message, null, null);
        }
        int parts = message.kind() == MessageKind.TEXT ? TextLength.parts(message.body()) : 1;
        return new Handed(PROVIDER, message.key(), parts, false);
    }

    private void keep(Outgoing message, @Nullable String html, @Nullable Enclosure enclosure) {
        database.createNativeQuery(
                        "INSERT IGNORE INTO simulated_message (message_key, kind, recipient, subject, body, received_at, sender,"
                                + " html, enclosure_name, enclosure_type, enclosure) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                .setParameter(1, message.key())
                .setParameter(2, message.kind().name())
                .setParameter(3, message.recipient())
                .setParameter(4, message.subject())
                .setParameter(5, message.body())
                .setParameter(6, InstantConverter.toColumn(clock.instant()))
                .setParameter(7, message.sender().name())
                .setParameter(8, html)
                .setParameter(9, enclosure == null ? null : enclosure.name())
                .setParameter(10, enclosure == null ? null : enclosure.type())
                .setParameter(11, enclosure == null ? null : enclosure.text())
                .executeUpdate();
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

    /** What this phone got last, and answers. */
    @Transactional
    public Optional<SimulatedMessage> newestOf(String number) {
        return database.createQuery(
                        "SELECT m FROM SimulatedMessage m WHERE m.recipient = :number"
                                + " ORDER BY m.receivedAt DESC, m.id DESC",
                        SimulatedMessage.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The message of a key. */
    @Transactional
    public Optional<SimulatedMessage> find(String key) {
        return database.createQuery("SELECT m FROM SimulatedMessage m WHERE m.key = :key", SimulatedMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
