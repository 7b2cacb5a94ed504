package org.doorstep.messaging.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
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

    @Override
    public Optional<Handed> find(Outgoing message, Instant since) {
        return NewestTexts.find(twilio, message.recipient(), since, said -> sameWords(said, message.body()))
                .map(each -> handed(each, message));
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
