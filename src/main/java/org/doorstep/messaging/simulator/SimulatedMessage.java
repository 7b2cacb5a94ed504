package org.doorstep.messaging.simulator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.messaging.Enclosure;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Sender;
import org.jspecify.annotations.Nullable;

/** What a simulated phone or mailbox received. */
@Entity
@Table(name = "simulated_message")
public class SimulatedMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "message_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String recipient;
    private @Nullable String subject;
    private String body;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    @Column(name = "received_at")
    private Instant receivedAt;

    private @Nullable String html;

    @Column(name = "enclosure_name")
    private @Nullable String enclosureName;

    @Column(name = "enclosure_type")
    private @Nullable String enclosureType;

    private @Nullable String enclosure;

    @SuppressWarnings("NullAway.Init")
    protected SimulatedMessage() {}

    public String key() {
        return key;
    }

    public MessageKind kind() {
        return kind;
    }

    public String recipient() {
        return recipient;
    }

    public @Nullable String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Sender sender() {
        return sender;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The words of an email as HTML. */
    public Optional<String> html() {
        return Optional.ofNullable(html);
    }

    /** The file that came with an email. */
    public Optional<Enclosure> enclosure() {
        return enclosureName == null || enclosureType == null || enclosure == null
                ? Optional.empty()
                : Optional.of(new Enclosure(enclosureName, enclosureType, enclosure));
    }
}
