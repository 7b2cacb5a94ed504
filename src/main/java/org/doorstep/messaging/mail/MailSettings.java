package org.doorstep.messaging.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.settings.Landlord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the landlord's email goes out; docs/mail.md says how to set it up. */
@ApplicationScoped
public class MailSettings {

    @Inject
    Landlord landlord;

    @Inject
    @ConfigProperty(name = "doorstep.simulator")
    boolean simulator;

    @Inject
    @ConfigProperty(name = "doorstep.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "doorstep.mail.port")
    int port;

    @Inject
    @ConfigProperty(name = "doorstep.mail.security")
    MailSecurity security;

    @Inject
    @ConfigProperty(name = "doorstep.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "doorstep.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "doorstep.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "doorstep.mail.from-name")
    Optional<String> fromName;

    @Inject
    @ConfigProperty(name = "doorstep.mail.reply-to")
    Optional<String> replyTo;

    @Inject
    @ConfigProperty(name = "doorstep.mail.bounces-to")
    Optional<String> bouncesTo;

    @Inject
    @ConfigProperty(name = "doorstep.mail.connect-within")
    Duration connectWithin;

    @Inject
    @ConfigProperty(name = "doorstep.mail.answer-within")
    Duration answerWithin;

    /**
     * Whether email goes out by a server; never beside the simulated mailboxes, where nothing is really sent.
     *
     * @throws IllegalStateException if what is set cannot work, or would give the password away
     */
    boolean isSet() {
        if (host.isEmpty() || simulator) {
            return false;
        }
        require(
                from.isPresent(),
                "DOORSTEP_MAIL_HOST is set; DOORSTEP_MAIL_FROM must say which address email comes from");
        require(user.isPresent() == password.isPresent(), "DOORSTEP_MAIL_USER goes with DOORSTEP_MAIL_PASSWORD");
        require(
                user.isEmpty() || security != MailSecurity.NONE,
                "DOORSTEP_MAIL_SECURITY=NONE would send the password in the open");
        return true;
    }

    /** The address that email comes from; of the simulated mailboxes, one that nobody could write to. */
    public String from() {
        return from.orElseGet(
                () -> "visits@" + URI.create(landlord.getPublicUrl()).getHost());
    }

    // What other beans ask goes through methods: the fields of the proxy that they hold are empty.
    Optional<String> host() {
        return host;
    }

    int port() {
        return port;
    }

    MailSecurity security() {
        return security;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    Optional<String> replyTo() {
        return replyTo;
    }

    Optional<String> bouncesTo() {
        return bouncesTo;
    }

    Duration connectWithin() {
        return connectWithin;
    }

    Duration answerWithin() {
        return answerWithin;
    }

    String fromName() {
        return fromName.orElseGet(landlord::getName);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
