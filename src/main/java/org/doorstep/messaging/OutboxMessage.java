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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be told. Born WAITING in the transaction of the fact it tells; a worker claims it (SENDING, with a time by which another
 * worker may take over), hands it to a channel, and marks it SENT; the provider tells whether it was DELIVERED. Its secret is erased
 * when it has arrived or nothing more is sent of it.
 *
 * <p>What happens to every message, being claimed and noted as sent, is done by {@link OutboxClaims} and {@link SentNotes} for many at
 * once; here is what happens to one.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends ToldMessage {

    /** A worker that has not finished by then is taken for dead. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    /** With pauses of a quarter of an hour at the end: some three hours. */
    static final int MOST_ATTEMPTS = 22;

    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "sealed_secret")
    private byte @Nullable [] sealedSecret;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private boolean urgent;

    @Column(name = "by_day")
    private boolean byDay;

    @Column(name = "first_tried_at")
    private @Nullable Instant firstTriedAt;

    private int rounds;
    private @Nullable String provider;

    @Column(name = "provider_id")
    private @Nullable String providerId;

    private @Nullable Integer parts;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    private @Nullable String error;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "seen_by")
    private @Nullable String seenBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OutboxMessage() {}

    @SuppressWarnings("NullAway.Init")
    OutboxMessage(Draft draft, byte @Nullable [] sealedSecret, Instant opens, Instant now) {
        super(draft, now);
        this.sealedSecret = sealedSecret;
        state = MessageState.WAITING;
        dueAt = opens;
        Manner manner = Manner.of(draft.purpose());
        urgent = manner.isUrgent() || draft.isAnswer();
        byDay = manner.isByDay() && !draft.isAnswer();
        if (!dueAt.isBefore(giveUpAt()) && dueAt.isAfter(now)) {
            // It is known already that it will not be told: whoever must know learns it now, not then.
            lapse();
        }
    }

    /** One that is over before it begins. */
    static OutboxMessage toNobody(String key, String purpose, Instant now) {
        OutboxMessage message = new OutboxMessage(
                new Draft(key, null, purpose, MessageKind.TEXT, "", null, "", null, now), null, now, now);
        message.end(MessageState.LAPSED);
        return message;
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

    /**
     * No try of this claim was taken: it waits for a pause that doubles. False where there were enough tries.
     *
     * @param byMessage whether the message was tried; one that was not, since its provider is left alone, loses no try
     */
    boolean notTaken(boolean byMessage, Instant now) {
        if (state != MessageState.SENDING) {
            return true;
        }
        if (!byMessage) {
            attempts--;
        } else if (attempts >= MOST_ATTEMPTS) {
            return false;
        }
        state = MessageState.WAITING;
        dueAt = byMessage ? now.plus(PAUSES.after(attempts)) : now;
        return true;
    }

    /** It will not get there; somebody must act. Its secret stays until it is known whether it goes another way. */
    Undeliverable giveUp(MessageState last, Fault fault, String why) {
        state = last;
        error = why;
        return new Undeliverable(
                key(), about(), purpose(), kind(), recipient(), person(), sender(), fault, why, giveUpAt());
    }

    void forgetSecret() {
        sealedSecret = null;
    }

    /** It is where it was to go; from then on nothing changes it. False where that was known. */
    boolean arrived(Instant now) {
        if (state == MessageState.DELIVERED) {
            return false;
        }
        deliveredAt = now;
        error = null;
        end(MessageState.DELIVERED);
        return true;
    }

    /** It may be sent anew later, the phone being off now. False where that has been done often enough, or comes too late. */
    boolean comesAgain(Duration pause, int most, Instant now) {
        if (rounds >= most || !now.plus(pause).isBefore(giveUpAt())) {
            return false;
        }
        rounds++;
        attempts = 0;
        firstTriedAt = null;
        state = MessageState.WAITING;
        dueAt = now.plus(pause);
        return true;
    }

    /** What WhatsApp did not carry goes to the same mobile as a text, now. False for what is none, or is worth nothing any more. */
    boolean goesAsText(String why, Instant now) {
        if (kind() != MessageKind.WHATSAPP || !now.isBefore(giveUpAt())) {
            return false;
        }
        goesBy(MessageKind.TEXT);
        error = why;
        attempts = 0;
        firstTriedAt = null;
        state = MessageState.WAITING;
        dueAt = now;
        return true;
    }

    /** Whether a provider's report of this id is about what was sent last of it; otherwise it was sent anew since. */
    boolean isOut(DeliveryReport report) {
        return state == MessageState.SENT
                && report.provider().equals(provider)
                && report.providerId().equals(providerId);
    }

    /** The same words by email, with the same secret, still sealed; empty where that is gone. */
    Optional<OutboxMessage> byEmail(String address, String heading, Instant now) {
        if (sealedSecret == null && body().contains(Draft.SECRET)) {
            return Optional.empty();
        }
        Draft email = byEmail(address, heading, sealedSecret == null ? null : "", urgent);
        return Optional.of(new OutboxMessage(email, sealedSecret, now, now));
    }

    private void end(MessageState last) {
        state = last;
        sealedSecret = null;
    }

    Long id() {
        return id;
    }

    boolean isUrgent() {
        return urgent;
    }

    boolean isByDay() {
        return byDay;
    }

    byte @Nullable [] sealedSecret() {
        return sealedSecret;
    }

    Instant dueAt() {
        return dueAt;
    }

    public MessageState state() {
        return state;
    }

    /** When a provider took it. */
    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** In how many parts a text went; null where it has not gone. */
    public @Nullable Integer parts() {
        return parts;
    }

    /** When it was there, by what the provider says. */
    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    /** Why it is not there: the provider's code, or our own word. */
    public @Nullable String error() {
        return error;
    }
}
