package org.doorstep.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is told, to whom, and until when it is worth telling: written once, and never changed, but for the way to the same mobile. */
@MappedSuperclass
public abstract class ToldMessage {

    /** How the key of a message ends that tells by email what a text could not. */
    public static final String BY_EMAIL = "/email";

    @Column(name = "message_key")
    private String key;

    private @Nullable String about;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String recipient;
    private @Nullable String subject;
    private String body;

    @Column(name = "person_id")
    private @Nullable Long person;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    @Column(name = "give_up_at")
    private Instant giveUpAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ToldMessage() {}

    ToldMessage(Draft draft, Instant now) {
        key = draft.key();
        about = draft.about();
        purpose = draft.purpose();
        kind = draft.kind();
        recipient = draft.recipient();
        subject = draft.subject();
        body = draft.body();
        person = draft.person();
        sender = draft.sender();
        giveUpAt = draft.giveUpAt();
        createdAt = now;
    }

    /** The same words to the same mobile, but this way. */
    void goesBy(MessageKind other) {
        if (!kind.isToMobile() || !other.isToMobile()) {
            throw new IllegalStateException("Only what goes to a mobile may go there another way");
        }
        kind = other;
    }

    /** As the outbox asks whether it is safe: without its secret. */
    Draft asDraft() {
        String open = body.replace(Draft.SECRET, "");
        Draft draft = new Draft(key, about, purpose, kind, recipient, subject, open, null, giveUpAt);
        return person == null ? draft : draft.to(person);
    }

    Draft byEmail(String address, String heading, @Nullable String secret, boolean isAnswer) {
        return new Draft(
                key + BY_EMAIL,
                about,
                purpose,
                MessageKind.EMAIL,
                address,
                heading,
                body,
                secret,
                giveUpAt,
                person,
                sender,
                null,
                isAnswer);
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

    @Nullable
    String subject() {
        return subject;
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

    public Instant createdAt() {
        return createdAt;
    }
}
