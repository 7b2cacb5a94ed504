package org.doorstep.messaging.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.doorstep.messaging.Enclosure;

/**
 * A letter as it travels (RFC 5322, RFC 2046): the plain words and the HTML side by side, for the reader to choose, and the file after them. Its
 * Message-ID is given, so that the same letter twice is one to whoever receives it.
 */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** Writes all but the day on which it goes and who gets it. Says that no person wrote it: machines do not answer it (RFC 3834). */
    void fill(MailLetter letter, InternetAddress from) throws MessagingException {
        setFrom(from);
        setSubject(letter.subject(), UTF_8);
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        MimeMultipart words =
                new MimeMultipart("alternative", text(letter.plain(), "plain"), text(letter.html(), "html"));
        if (letter.enclosure().isPresent()) {
            MimeBodyPart both = new MimeBodyPart();
            both.setContent(words);
            setContent(new MimeMultipart("mixed", both, file(letter.enclosure().get())));
        } else {
            setContent(words);
        }
    }

    void sendTo(InternetAddress recipient) throws MessagingException {
        setRecipient(Message.RecipientType.TO, recipient);
    }

    private static MimeBodyPart text(String words, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, UTF_8, subtype);
        return part;
    }

    /** As bytes, and in Base64: the line ends of a calendar file are part of it. */
    private static MimeBodyPart file(Enclosure enclosure) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(enclosure.text().getBytes(StandardCharsets.UTF_8), enclosure.type())));
        part.setFileName(enclosure.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
