package org.doorstep.messaging.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.ShippedWords;
import org.doorstep.messaging.template.Template.Form;

/** Sends an administrator a message as it would go out, marked as a test, with values that are nobody's: a few an hour. */
@ApplicationScoped
public class TestSending {

    /** What became of it. */
    public enum Result {
        DONE,
        /** So many were sent within the hour that no more are. */
        TOO_MANY
    }

    /** As many as one administrator may send between two full hours. */
    public static final int MOST_AN_HOUR = 5;

    private static final String PURPOSE = "TEMPLATE_TEST";
    private static final Duration WORTH_SENDING = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    TemplatePreview preview;

    @Inject
    TemplateVersions versions;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /**
     * Sends these words.
     *
     * @param recipient E.164 for a text, else an email address
     */
    @Retried
    @Transactional
    public Result send(Template template, String words, String recipient, Author by) {
        Instant now = clock.instant();
        String hour = "template-test/" + by.name() + "/"
                + now.getEpochSecond() / Duration.ofHours(1).toSeconds() + "/";
        long sent = sentWith(hour);
        if (sent >= MOST_AN_HOUR) {
            return Result.TOO_MANY;
        }
        // Of two at once the second is refused by the key, tries again and counts the first.
        outbox.write(draft(hour + (sent + 1), template, words, recipient, now.plus(WORTH_SENDING)));
        audit.record(Deed.of(by, "template.test", "template:" + template.key() + "/" + template.language()));
        return Result.DONE;
    }

    private Draft draft(String key, Template template, String words, String recipient, Instant giveUpAt) {
        String said = preview.usual(template, words).words();
        if (template.isText()) {
            return new Draft(key, null, PURPOSE, MessageKind.TEXT, recipient, null, marked(said), null, giveUpAt);
        }
        boolean isSubject = template.form() == Form.SUBJECT;
        String subject = isSubject ? said : other(template, Form.SUBJECT);
        String body = isSubject ? other(template, Form.EMAIL) : said;
        return new Draft(key, null, PURPOSE, MessageKind.EMAIL, recipient, marked(subject), body, null, giveUpAt);
    }

    /** The subject to a body, or the body to a subject, as it is now; the purpose's name where there is none of its own. */
    private String other(Template template, Form form) {
        return Template.find(template.purpose() + form.ending(), template.language())
                .flatMap(beside -> TemplateVersions.words(beside, versions.findNewest(beside))
                        .or(() -> java.util.Optional.of(beside.english()))
                        .map(words -> preview.usual(beside, words).words()))
                .orElse(template.purpose());
    }

    private static String marked(String said) {
        return MessageTemplate.fill(ShippedWords.of("template_test.marked"), Map.of("words", said));
    }

    private long sentWith(String keyBegins) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE ?1")
                        .setParameter(1, keyBegins.replace("_", "\\_").replace("%", "\\%") + "%")
                        .getSingleResult())
                .longValue();
    }
}
