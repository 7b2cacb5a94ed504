package org.doorstep.messaging.twilio;

import com.twilio.base.ResourceSet;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.SafeNumber;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.TextLength;

/** Texts by Twilio: from the Messaging Service, or from one number; to safe contacts from the number that is for them alone. */
@ApplicationScoped
public class TwilioTexts implements Channel {

    static final String PROVIDER = "twilio";

    /** Twilio's clock and the database's are not one. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    /** So many of the newest to one number are looked at; nobody is sent more within the time that a message is tried. */
    private static final int NEWEST = 50;

    @Inject
    TwilioSettings settings;

    @Inject
    TwilioApi twilio;

    @Inject
    Callbacks callbacks;

    @Inject
    SafeNumber safeNumber;

    @Override
    public boolean isConfigured() {
        return settings.isThere();
    }

    @Override
    public boolean carries(MessageKind kind) {
        return kind == MessageKind.TEXT;
    }

    @Override
    public Handed send(Outgoing message) {
        MessageCreator creator = creator(message).setStatusCallback(callbacks.status());
        return handed(twilio.ask(creator::create), message);
    }

    private MessageCreator creator(Outgoing message) {
        PhoneNumber to = new PhoneNumber(message.recipient());
        if (message.sender() == Sender.SAFE) {
            return Message.creator(to, new PhoneNumber(safeNumber.e164()), message.body());
        }
        return settings.messagingService()
                .map(service -> Message.creator(to, service, message.body()))
                .orElseGet(() -> Message.creator(to, new PhoneNumber(settings.from()), message.body()));
    }

    /**
     * The newest to that number with the same words. Not asked by the day of sending, as the API could: what Twilio has taken and not yet sent
     * has none, and would be missed.
     */
    @Override
    public Optional<Handed> find(Outgoing message, Instant since) {
        Instant from = since.minus(CLOCKS_APART);
        return twilio.ask(client -> {
            ResourceSet<Message> sent = Message.reader()
                    .setTo(new PhoneNumber(message.recipient()))
                    .pageSize(NEWEST)
                    .limit(NEWEST)
                    .read(client);
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(each ->
                            isOurs(each) && !each.getDateCreated().toInstant().isBefore(from))
                    .filter(each -> sameWords(each.getBody(), message.body()))
                    .findFirst()
                    .map(each -> handed(each, message));
        });
    }

    private static boolean isOurs(Message message) {
        return message.getDirection() != Message.Direction.INBOUND;
    }

    /** Twilio keeps no blanks at the ends. */
    private static boolean sameWords(String one, String other) {
        return one.strip().equals(other.strip());
    }

    /** By a Messaging Service the parts are counted only later: the answer says 0. */
    private static Handed handed(Message taken, Outgoing message) {
        String segments = taken.getNumSegments();
        int counted = segments == null ? 0 : Integer.parseInt(segments);
        return new Handed(PROVIDER, taken.getSid(), counted > 0 ? counted : TextLength.parts(message.body()));
    }
}
