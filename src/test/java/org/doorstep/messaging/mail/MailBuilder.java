package org.doorstep.messaging.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.Enclosure;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Sender;
import org.doorstep.messaging.ShippedTemplates;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.LandlordBuilder;

/** The email of Northtown Homes, who live at https://visits.example.org, set up for a server of the tests. */
final class MailBuilder {

    static final String SITE = "https://visits.example.org";
    static final Instant NOW = Instant.parse("2026-12-28T10:00:00Z");

    private final MailSettings settings = new MailSettings();
    private Optional<Enclosure> enclosure = Optional.empty();
    private Templates templates = new ShippedTemplates();
    private boolean trusting = true;

    private MailBuilder(int port) {
        settings.landlord = LandlordBuilder.aLandlord().at(SITE).build();
        settings.host = Optional.of("localhost");
        settings.port = port;
        settings.security = MailSecurity.STARTTLS;
        settings.user = Optional.of(Postman.USER);
        settings.password = Optional.of(Postman.PASSWORD);
        settings.from = Optional.of("visits@northtown.example");
        settings.fromName = Optional.empty();
        settings.replyTo = Optional.empty();
        settings.bouncesTo = Optional.empty();
        settings.connectWithin = Duration.ofSeconds(2);
        settings.answerWithin = Duration.ofSeconds(5);
    }

    static MailBuilder to(int port) {
        return new MailBuilder(port);
    }

    static MailBuilder to(Postman postman) {
        return new MailBuilder(postman.port());
    }

    /** The same, to another server. */
    MailBuilder at(Postman postman) {
        settings.port = postman.port();
        return this;
    }

    MailBuilder enclosing(Enclosure file) {
        enclosure = Optional.of(file);
        return this;
    }

    MailBuilder saying(Templates words) {
        templates = words;
        return this;
    }

    MailBuilder named(String name) {
        settings.fromName = Optional.of(name);
        return this;
    }

    MailBuilder answeredTo(String replyTo, String bouncesTo) {
        settings.replyTo = Optional.of(replyTo);
        settings.bouncesTo = Optional.of(bouncesTo);
        return this;
    }

    MailBuilder signingIn(String user, String password) {
        settings.user = Optional.ofNullable(user);
        settings.password = Optional.ofNullable(password);
        return this;
    }

    MailBuilder without(String what) {
        switch (what) {
            case "host" -> settings.host = Optional.empty();
            case "from" -> settings.from = Optional.empty();
            default -> throw new IllegalArgumentException(what);
        }
        return this;
    }

    MailBuilder besideTheSimulator() {
        settings.simulator = true;
        return this;
    }

    MailBuilder secured(MailSecurity security) {
        settings.security = security;
        return this;
    }

    MailBuilder waiting(Duration longest) {
        settings.answerWithin = longest;
        return this;
    }

    /** Trusts what Java trusts, and no certificate that a test made. */
    MailBuilder trustingOnlyWhatJavaTrusts() {
        trusting = false;
        return this;
    }

    MailChannel build() {
        return new MailChannel(
                settings,
                server(),
                new MailWriting(settings.landlord, settings, templates, (email, from) -> enclosure),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private MailServer server() {
        return new MailServer(settings) {
            @Override
            Properties properties() {
                Properties properties = super.properties();
                if (trusting) {
                    properties.put(
                            "mail.smtp.ssl.socketFactory", Postman.trusting().getSocketFactory());
                }
                return properties;
            }
        };
    }

    /** An email to Siân. */
    static Channel.Outgoing email(String subject, String body) {
        return to("sian@example.org", subject, body);
    }

    static Channel.Outgoing to(String recipient, String subject, String body) {
        return new Channel.Outgoing(
                "HV4T7K/BOOKED/0/P-77", MessageKind.EMAIL, recipient, subject, body, Sender.STANDARD);
    }
}
