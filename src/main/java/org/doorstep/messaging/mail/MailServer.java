package org.doorstep.messaging.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;

/** The landlord's mail server (SMTP submission, RFC 6409): one connection a letter, encrypted, to the server whose name its certificate bears. */
@ApplicationScoped
public class MailServer {

    @Inject
    MailSettings settings;

    protected MailServer() {}

    MailServer(MailSettings settings) {
        this.settings = settings;
    }

    /** A session of its own each time: one that is shared would keep what others put in. Never debugs, which would print what is sent. */
    Session session() {
        return Session.getInstance(properties());
    }

    /** Hands it over, or throws; an answer that takes too long is none. */
    void send(Session session, Message letter) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }

    /** As Angus Mail names them. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSecurity.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == MailSecurity.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSecurity.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put("mail.smtp.connectiontimeout", milliseconds(settings.connectWithin()));
        properties.put("mail.smtp.timeout", milliseconds(settings.answerWithin()));
        properties.put("mail.smtp.writetimeout", milliseconds(settings.answerWithin()));
        // What cannot be delivered later comes back to this address.
        properties.put("mail.smtp.from", settings.bouncesTo().orElseGet(settings::from));
        // The goodbye is not waited for: the letter has been taken.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private static String milliseconds(Duration time) {
        return String.valueOf(time.toMillis());
    }
}
