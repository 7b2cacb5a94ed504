package org.doorstep.messaging.twilio;

import com.twilio.base.ResourceSet;
import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
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
import org.doorstep.messaging.Sender;

/** Calls by Twilio, for people who have a landline alone or like calls best. Twilio rings and asks us what to say ({@link CallScript}). */
@ApplicationScoped
public class TwilioCalls implements Channel {

    private static final int RINGS_FOR_SECONDS = 40;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int NEWEST = 20;

    @Inject
    TwilioSettings settings;

    @Inject
    TwilioApi twilio;

    @Inject
    Callbacks callbacks;

    @Override
    public boolean isConfigured() {
        return settings.isThere() && settings.voiceFrom().isPresent();
    }

    @Override
    public boolean carries(MessageKind kind) {
        return kind == MessageKind.CALL;
    }

    /** Answering machines are told from people, so that none records what we say. */
    @Override
    public Handed send(Outgoing message) {
        if (message.sender() == Sender.SAFE) {
            throw new IllegalArgumentException("Nobody is called at a safe contact");
        }
        Call call = twilio.ask(Call.creator(
                        new PhoneNumber(message.recipient()), new PhoneNumber(from()), callbacks.voice(message.key()))
                .setMethod(HttpMethod.POST)
                .setMachineDetection("Enable")
                .setTimeout(RINGS_FOR_SECONDS)
                .setStatusCallback(callbacks.status())
                .setStatusCallbackMethod(HttpMethod.POST)::create);
        return new Handed(TwilioTexts.PROVIDER, call.getSid(), 1);
    }

    /** A call of ours to that number since then: a call keeps no words by which it could be told from another. */
    @Override
    public Optional<Handed> find(Outgoing message, Instant since) {
        Instant from = since.minus(CLOCKS_APART);
        return twilio.ask(client -> {
            ResourceSet<Call> made = Call.reader()
                    .setTo(new PhoneNumber(message.recipient()))
                    .setFrom(new PhoneNumber(from()))
                    .pageSize(NEWEST)
                    .limit(NEWEST)
                    .read(client);
            return StreamSupport.stream(made.spliterator(), false)
                    .filter(each -> !each.getDateCreated().toInstant().isBefore(from))
                    .findFirst()
                    .map(each -> new Handed(TwilioTexts.PROVIDER, each.getSid(), 1));
        });
    }

    private String from() {
        return settings.voiceFrom().orElseThrow();
    }
}
