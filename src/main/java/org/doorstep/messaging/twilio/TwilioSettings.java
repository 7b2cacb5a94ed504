package org.doorstep.messaging.twilio;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The landlord's account with Twilio, from {@code doorstep.twilio.*}. All that is needed is set, or nothing: half of it starts no server. */
@ApplicationScoped
public class TwilioSettings {

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "account-sid")
    Optional<String> accountSid;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "auth-token")
    Optional<String> authToken;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "api-key-sid")
    Optional<String> apiKeySid;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "api-key-secret")
    Optional<String> apiKeySecret;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "messaging-service-sid")
    Optional<String> messagingService;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "voice-from")
    Optional<String> voiceFrom;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "whatsapp-template")
    Optional<String> whatsAppTemplate;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "region")
    Optional<String> region;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "edge")
    Optional<String> edge;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "api-url")
    Optional<URI> apiUrl;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "connect-timeout")
    Duration connectTimeout;

    @Inject
    @ConfigProperty(name = Setting.PREFIX + "read-timeout")
    Duration readTimeout;

    /** So that a mistake is seen when a server starts, and not when the first text is due. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        check();
    }

    /**
     * Looks whether the settings can be used.
     *
     * @throws IllegalStateException naming what is missing or wrong
     */
    @PostConstruct
    void check() {
        Setting account = new Setting("account-sid", accountSid);
        Setting token = new Setting("auth-token", authToken);
        Setting keySid = new Setting("api-key-sid", apiKeySid);
        Setting keySecret = new Setting("api-key-secret", apiKeySecret);
        Setting service = new Setting("messaging-service-sid", messagingService);
        Setting number = new Setting("from", from);
        Setting voice = new Setting("voice-from", voiceFrom);
        Setting template = new Setting("whatsapp-template", whatsAppTemplate);
        Setting where = new Setting("region", region);
        Setting by = new Setting("edge", edge);
        if (Stream.of(account, token, keySid, keySecret, service, number, voice, template, where, by)
                .anyMatch(Setting::isSet)) {
            account.isThere().begins("AC");
            token.isThere();
            keySid.isThereWith(keySecret);
            keySid.begins("SK");
            where.isThereWith(by);
            service.isThereOr(number);
            service.begins("MG");
            number.isNumber();
            voice.isNumber();
            template.begins("HX");
        }
    }

    /** Whether texts go by Twilio. */
    public boolean isThere() {
        return accountSid.isPresent();
    }

    String accountSid() {
        return accountSid.orElseThrow();
    }

    /** With which Twilio signs what it posts to us; and we what we ask of it, where there is no API key. */
    String authToken() {
        return authToken.orElseThrow();
    }

    /** As whom we ask. */
    String user() {
        return apiKeySid.or(() -> accountSid).orElseThrow();
    }

    String password() {
        return apiKeySecret.or(() -> authToken).orElseThrow();
    }

    Optional<String> messagingService() {
        return messagingService;
    }

    /** From which number texts go where there is no Messaging Service. */
    String from() {
        return from.orElseThrow();
    }

    /** From which number we call; empty: we call nobody. */
    Optional<String> voiceFrom() {
        return voiceFrom;
    }

    /** The approved template in which words go by WhatsApp to whoever has not written lately; empty: they go as a text. */
    Optional<String> whatsAppTemplate() {
        return whatsAppTemplate;
    }

    Optional<String> region() {
        return region;
    }

    Optional<String> edge() {
        return edge;
    }

    /** Where Twilio is really asked; empty but in tests. */
    Optional<URI> apiUrl() {
        return apiUrl;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Duration readTimeout() {
        return readTimeout;
    }
}
