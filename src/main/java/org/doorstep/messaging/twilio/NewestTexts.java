package org.doorstep.messaging.twilio;

import com.twilio.base.ResourceSet;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What Twilio has taken of us for one number, by text or by WhatsApp: one that was tried before may be among it. */
final class NewestTexts {

    /** Twilio's clock and the database's are not one. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** So many of the newest to one number are looked at; nobody is sent more within the time that a message is tried. */
    private static final int NEWEST = 50;

    private NewestTexts() {}

    /**
     * The newest with such words. Not asked by the day of sending, as the API could: what Twilio has taken and not yet sent has none, and would be
     * missed.
     *
     * @param to as Twilio has it
     */
    static Optional<Message> find(TwilioApi twilio, String to, Instant since, Predicate<String> words) {
        Instant from = since.minus(CLOCKS_APART);
        return twilio.ask(client -> {
            ResourceSet<Message> sent = Message.reader()
                    .setTo(new PhoneNumber(to))
                    .pageSize(NEWEST)
                    .limit(NEWEST)
                    .read(client);
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(each ->
                            isOurs(each) && !each.getDateCreated().toInstant().isBefore(from))
                    .filter(each -> words.test(each.getBody()))
                    .findFirst();
        });
    }

    private static boolean isOurs(Message message) {
        return message.getDirection() != Message.Direction.INBOUND;
    }
}
