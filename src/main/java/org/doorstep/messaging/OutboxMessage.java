package org.doorstep.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What must be told. Born WAITING in the transaction of the fact it tells; a worker claims it (SENDING, with a time by which another
 * worker may take over), hands it to a channel, and marks it SENT. Its secret is erased when it is sent or not worth sending.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

    /** A worker that has not finished by then is taken for dead. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "message_key")
    private String key;

    private @Nullable String about;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String recipient;
    private @Nullable String subject;
    private String body;

    @Column(name = "sealed_secret")
    private byte @Nullable [] sealedSecret;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "person_id")
    private @Nullable Long person;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "seen_by")
    private @Nullable String seenBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OutboxMessage() {}

    @SuppressWarnings("NullAway.Init")
    OutboxMessage(Draft draft, byte @Nullable [] sealedSecret, Instant now) {
        key = draft.key();
        about = draft.about();
        purpose = draft.purpose();
        kind = draft.kind();
        recipient = draft.recipient();
        subject = draft.subject();
        body = draft.body();
        this.sealedSecret = sealedSecret;
        state = MessageState.WAITING;
        dueAt = draft.notBefore() == null ? now : draft.notBefore();
        createdAt = now;
        giveUpAt = draft.giveUpAt();
        person = draft.person();
        sender = draft.sender();
        if (!dueAt.isBefore(giveUpAt) && dueAt.isAfter(now)) {
            // It is known already that it will not be told: whoever must know learns it now, not then.
            lapse();
        }
    }

    /** One that is over before it begins. */
    static OutboxMessage toNobody(String key, String purpose, Instant now) {
        OutboxMessage message =
                new OutboxMessage(new Draft(key, null, purpose, MessageKind.TEXT, "", null, "", null, now), null, now);
        message.end(MessageState.LAPSED);
        return message;
    }

    /** Takes it for sending; false if it is no longer worth it. */
    boolean claim(Instant now) {
        if (!now.isBefore(giveUpAt)) {
            end(MessageState.LAPSED);
            return false;
        }
        state = MessageState.SENDING;
        attempts++;
        dueAt = now.plus(CLAIM);
        return true;
    }

    /** It is not sent any more. */
    void lapse() {
        end(MessageState.LAPSED);
    }

    /** Somebody settled that it was not told. */
    void seen(String by, Instant now) {
        seenAt = now;
        seenBy = by;
    }

    Draft asDraft() {
        return new Draft(key, about, purpose, kind, recipient, subject, body, null, giveUpAt);
    }

    void sent(Instant now) {
        sentAt = now;
        end(MessageState.SENT);
    }

    /** Tries again after a pause that doubles, or gives up. */
    void notTaken(Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            end(MessageState.FAILED);
            return;
        }
        state = MessageState.WAITING;
        Duration pause = Duration.ofSeconds(1L << attempts);
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** Its secret was sealed with a key that this service does not have; somebody must act. */
    void unreadable() {
        end(MessageState.FAILED);
    }

    Channel.Outgoing outgoing(Keys keys) {
        String words = sealedSecret == null ? body : body.replace(Draft.SECRET, keys.open(sealedSecret));
        return new Channel.Outgoing(key, kind, recipient, subject == null ? "" : subject, words, sender);
    }

    private void end(MessageState last) {
        state = last;
        sealedSecret = null;
    }

    Long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public @Nullable String about() {
        return about;
    }

    public String purpose() {
        return purpose;
    }

    public MessageKind kind() {
        return kind;
    }

    /** The words, any secret left out. */
    public String body() {
        return body;
    }

    public String recipient() {
        return recipient;
    }

    public Sender sender() {
        return sender;
    }

    /** The row of the tenant whom it is for, for joins only. */
    public @Nullable Long person() {
        return person;
    }

    public Instant giveUpAt() {
        return giveUpAt;
    }

    public MessageState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }
}
