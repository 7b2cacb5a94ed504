package org.doorstep.messaging.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.NotDeliverable;
import org.doorstep.messaging.WhatsAppNumber;
import org.doorstep.messaging.WhatsAppWindow;
import org.jspecify.annotations.Nullable;

/** WhatsApp by Twilio: in our words to whoever wrote lately, in the approved template to others. */
@ApplicationScoped
public class TwilioWhatsApp implements Channel {

    /** Before a number, in both directions. */
    static final String MARK = "whatsapp:";

    /** Twilio's code of what is told in words of our own to whoever has not written lately. */
    private static final String OUTSIDE_WINDOW = "63016";

    @Inject
    TwilioSettings settings;

    @Inject
    TwilioApi twilio;

    @Inject
    Callbacks callbacks;

    @Inject
    WhatsAppNumber number;

    @Inject
    WhatsAppWindow window;

    @Override
    public boolean isConfigured() {
        return settings.isThere() && number.isThere();
    }

    @Override
    public boolean carries(MessageKind kind) {
        return kind == MessageKind.WHATSAPP;
    }

    /** Where neither way is open Twilio is not even asked: it goes as a text. */
    @Override
    public Handed send(Outgoing message) {
        MessageCreator creator =
                window.isOpen(message.recipient()) ? creator(message, message.body()) : inTemplate(message);
        return handed(twilio.ask(creator.setStatusCallback(callbacks.status())::create));
    }

    private MessageCreator inTemplate(Outgoing message) {
        String template = settings.whatsAppTemplate()
                .orElseThrow(() -> new NotDeliverable(OUTSIDE_WINDOW, "They have not written lately"));
        String words = Json.createObjectBuilder()
                .add("1", inLine(message.body()))
                .build()
                .toString();
        return creator(message, null).setContentSid(template).setContentVariables(words);
    }

    private MessageCreator creator(Outgoing message, @Nullable String words) {
        return Message.creator(address(message.recipient()), address(number.e164()), words);
    }

    /** In a template the words stand among others. */
    @Override
    public Optional<Handed> find(Outgoing message, Instant since) {
        String words = inLine(message.body());
        return NewestTexts.find(twilio, MARK + message.recipient(), since, said -> inLine(said)
                        .contains(words))
                .map(TwilioWhatsApp::handed);
    }

    private static PhoneNumber address(String e164) {
        return new PhoneNumber(MARK + e164);
    }

    /** What fills a template may have no new line, no tab and no wide blank. */
    private static String inLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static Handed handed(Message taken) {
        return new Handed(TwilioTexts.PROVIDER, taken.getSid(), 1);
    }
}
