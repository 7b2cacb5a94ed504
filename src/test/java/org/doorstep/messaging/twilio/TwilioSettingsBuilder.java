package org.doorstep.messaging.twilio;

import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.messaging.SafeNumberBuilder;
import org.doorstep.messaging.ShippedTemplates;
import org.doorstep.messaging.WhatsAppNumberBuilder;
import org.doorstep.settings.Landlord;
import org.doorstep.twilio.LoopbackTwilio;

/** An account with Twilio for tests, and what works with it. */
final class TwilioSettingsBuilder {

    static final String PUBLIC_URL = "https://visits.northtown.example";
    static final String FROM = "+447700900000";
    static final String VOICE_FROM = "+441914980000";

    private final TwilioSettings settings = new TwilioSettings();

    private TwilioSettingsBuilder() {
        settings.accountSid = Optional.empty();
        settings.authToken = Optional.empty();
        settings.apiKeySid = Optional.empty();
        settings.apiKeySecret = Optional.empty();
        settings.messagingService = Optional.empty();
        settings.from = Optional.empty();
        settings.voiceFrom = Optional.empty();
        settings.whatsAppTemplate = Optional.empty();
        settings.region = Optional.empty();
        settings.edge = Optional.empty();
        settings.apiUrl = Optional.empty();
        settings.connectTimeout = Duration.ofSeconds(2);
        settings.readTimeout = Duration.ofSeconds(3);
    }

    static TwilioSettingsBuilder nothing() {
        return new TwilioSettingsBuilder();
    }

    /** One number for texts, one for calls. */
    static TwilioSettingsBuilder anAccount() {
        TwilioSettingsBuilder builder = nothing()
                .account(LoopbackTwilio.ACCOUNT)
                .token(LoopbackTwilio.TOKEN)
                .from(FROM);
        builder.settings.voiceFrom = Optional.of(VOICE_FROM);
        return builder;
    }

    TwilioSettingsBuilder account(String sid) {
        settings.accountSid = Optional.of(sid);
        return this;
    }

    TwilioSettingsBuilder token(String token) {
        settings.authToken = Optional.of(token);
        return this;
    }

    TwilioSettingsBuilder apiKey(String sid) {
        settings.apiKeySid = Optional.of(sid);
        return this;
    }

    TwilioSettingsBuilder from(String number) {
        settings.from = Optional.of(number);
        return this;
    }

    TwilioSettingsBuilder service(String sid) {
        settings.messagingService = Optional.of(sid);
        return this;
    }

    TwilioSettingsBuilder template(String sid) {
        settings.whatsAppTemplate = Optional.of(sid);
        return this;
    }

    TwilioSettingsBuilder in(String region, String edge) {
        settings.region = Optional.of(region);
        settings.edge = Optional.of(edge);
        return this;
    }

    TwilioSettingsBuilder inRegion(String region) {
        settings.region = Optional.of(region);
        return this;
    }

    TwilioSettingsBuilder at(String url) {
        settings.apiUrl = Optional.of(URI.create(url));
        return this;
    }

    TwilioSettings build() {
        return settings;
    }

    TwilioTexts texts() {
        TwilioTexts texts = new TwilioTexts();
        texts.settings = settings;
        texts.twilio = api();
        texts.callbacks = callbacks();
        texts.safeNumber = SafeNumberBuilder.of("07700 900099");
        return texts;
    }

    /** To whoever has written lately, or to others. */
    TwilioWhatsApp whatsApp(boolean lately) {
        TwilioWhatsApp whatsApp = new TwilioWhatsApp();
        whatsApp.settings = settings;
        whatsApp.twilio = api();
        whatsApp.callbacks = callbacks();
        whatsApp.number = WhatsAppNumberBuilder.of("07700 900098");
        whatsApp.window = mobile -> lately;
        return whatsApp;
    }

    TwilioCalls calls() {
        TwilioCalls calls = new TwilioCalls();
        calls.settings = settings;
        calls.twilio = api();
        calls.callbacks = callbacks();
        return calls;
    }

    TwilioSignature signature() {
        TwilioSignature signature = new TwilioSignature();
        signature.settings = settings;
        signature.landlord = landlord();
        return signature;
    }

    static CallScript script() {
        CallScript script = new CallScript();
        script.callbacks = callbacks();
        script.templates = new ShippedTemplates();
        return script;
    }

    private TwilioApi api() {
        TwilioApi api = new TwilioApi();
        api.settings = settings;
        return api;
    }

    private static Callbacks callbacks() {
        Callbacks callbacks = new Callbacks();
        callbacks.landlord = landlord();
        return callbacks;
    }

    private static Landlord landlord() {
        return aLandlord().at(PUBLIC_URL).build();
    }
}
