package org.doorstep.messaging.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.doorstep.InertText;
import org.doorstep.messaging.Channel.Outgoing;
import org.doorstep.messaging.Enclosures;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;

/** Makes an email of a message: its words plain and as HTML, and the file that goes with it. The simulated mailboxes get the same as real ones. */
@ApplicationScoped
public class MailWriting {

    @Inject
    Landlord landlord;

    @Inject
    MailSettings settings;

    @Inject
    Templates templates;

    @Inject
    Enclosures enclosures;

    protected MailWriting() {}

    MailWriting(Landlord landlord, MailSettings settings, Templates templates, Enclosures enclosures) {
        this.landlord = landlord;
        this.settings = settings;
        this.templates = templates;
        this.enclosures = enclosures;
    }

    /** The letter; called outside any transaction of the sender's. */
    public MailLetter write(Outgoing message) {
        String subject = InertText.onOneLine(message.subject());
        String words = InertText.of(message.body());
        return new MailLetter(
                subject,
                words,
                MailHtml.of(
                        subject,
                        words,
                        templates.languageOf(message.body()),
                        landlord.getName(),
                        landlord.getPublicUrl()),
                enclosures.find(message, settings.from()));
    }
}
