package org.doorstep.messaging.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import org.doorstep.InertText;
import org.doorstep.Keys;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.NotDeliverable;

/**
 * Sends emails by the landlord's mail server. A server cannot be asked whether it has a letter already; so the same message is given the same
 * Message-ID each time, by which whoever receives it sees that it is one.
 */
@ApplicationScoped
public class MailChannel implements Channel {

    private static final String PROVIDER = "mail";
    /** Of a SHA-256: enough that no two keys are alike. */
    private static final int ID_BYTES = 20;

    @Inject
    MailSettings settings;

    @Inject
    MailServer server;

    @Inject
    MailWriting writing;

    @Inject
    Clock clock;

    protected MailChannel() {}

    MailChannel(MailSettings settings, MailServer server, MailWriting writing, Clock clock) {
        this.settings = settings;
        this.server = server;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public boolean isConfigured() {
        return settings.isSet();
    }

    @Override
    public boolean carries(MessageKind kind) {
        return kind == MessageKind.EMAIL;
    }

    /**
     * Hands it to the mail server.
     *
     * @throws NotDeliverable if the server says that there is no such mailbox
     * @throws IllegalStateException if it was not taken for another reason
     */
    @Override
    public Handed send(Outgoing message) {
        InternetAddress recipient = MailAddress.read(message.recipient());
        Session session = server.session();
        String id = messageId(message.key());
        try {
            MimeLetter letter = new MimeLetter(session, id);
            letter.fill(writing.write(message), sender());
            letter.sendTo(recipient);
            if (settings.replyTo().isPresent()) {
                letter.setReplyTo(InternetAddress.parse(settings.replyTo().get()));
            }
            letter.setSentDate(Date.from(clock.instant()));
            letter.saveChanges();
            server.send(session, letter);
        } catch (MessagingException e) {
            throw SmtpAnswer.of(e);
        }
        return new Handed(PROVIDER, id, 1, false);
    }

    /** Of the key, which holds references of ours, nothing can be read from it. */
    String messageId(String key) {
        String from = settings.from();
        return "<" + HexFormat.of().formatHex(Keys.hashOfToken(key), 0, ID_BYTES)
                + from.substring(from.lastIndexOf('@')) + ">";
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(
                    settings.from(), InertText.onOneLine(settings.fromName()), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
