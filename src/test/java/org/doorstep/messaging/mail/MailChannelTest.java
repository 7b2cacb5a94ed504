package org.doorstep.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.messaging.mail.MailBuilder.email;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.doorstep.messaging.Channel;
import org.doorstep.messaging.CheckedTemplates;
import org.doorstep.messaging.Enclosure;
import org.doorstep.messaging.Handed;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that were really sent, and are read as they came. */
class MailChannelTest {

    private static final String LINK = MailBuilder.SITE + "/v/AbC_-123456789012345-_";
    private static final String WORDS = "Your visit is booked for Wednesday 30 December, 10:30am to 11am.\n\n"
            + "Reference: HV4T7K\n\nTo change or cancel it: " + LINK + "\nOr call 0191 555 0100.\n\nNorthtown Homes";

    @Test
    void a_letter_says_the_same_in_plain_words_and_in_html_and_has_the_file_after_them() throws Exception {
        Enclosure file = new Enclosure(
                "visit.ics", "text/calendar;charset=utf-8;method=REQUEST", "BEGIN:VCALENDAR\r\nX: Siân\r\n");
        MimeMessage letter = sent(MailBuilder.to(0).enclosing(file), email("Your visit is booked", WORDS));

        Multipart whole = (Multipart) letter.getContent();
        assertThat(letter.getContentType()).startsWith("multipart/mixed");
        assertThat(whole.getCount()).isEqualTo(2);
        Multipart words = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(types(words)).containsExactly("text/plain", "text/html");
        assertThat(text(words.getBodyPart(0))).isEqualTo(WORDS);
        assertThat(text(words.getBodyPart(1)))
                .contains(
                        "<html lang=\"en-GB\">",
                        "<p>Your visit is booked for Wednesday 30 December, 10:30am to 11am.</p>",
                        "<p>To change or cancel it: <a href=\"" + LINK + "\">" + LINK
                                + "</a><br>Or call 0191 555 0100.</p>");
        BodyPart enclosed = whole.getBodyPart(1);
        assertThat(enclosed.getContentType())
                .matches("text/calendar;\\s*charset=utf-8;\\s*method=REQUEST;\\s*name=visit.ics");
        assertThat(enclosed.getFileName()).isEqualTo("visit.ics");
        assertThat(enclosed.getDisposition()).isEqualTo("attachment");
        assertThat(bytes(enclosed)).asString(StandardCharsets.UTF_8).isEqualTo(file.text());
    }

    @ParameterizedTest
    @CsvSource({"cy, cy", "pl, pl", "ur, ur-Latn", "en, en-GB"})
    void a_letter_says_in_which_language_its_words_are(String language, String said) throws Exception {
        Templates templates = new CheckedTemplates(language);
        String words = templates.say(
                "booked.text",
                language,
                Map.of("landlord", "Northtown Homes", "day", "Wed 30 Dec", "times", "10:30am", "reference", "HV4T7K"));
        MimeMessage letter = sent(MailBuilder.to(0).saying(templates), email("Subject", words));

        assertThat(text(((Multipart) letter.getContent()).getBodyPart(1))).contains("<html lang=\"" + said + "\">");
    }

    @Test
    void a_letter_about_no_visit_is_plain_words_and_html_alone() throws Exception {
        MimeMessage letter = sent(MailBuilder.to(0), email("Your code", "Your code is 123456"));

        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat(types((Multipart) letter.getContent())).containsExactly("text/plain", "text/html");
    }

    @Test
    void names_and_words_in_other_letters_arrive_whole() throws Exception {
        String words = "Łukasz is on the way, Siân. Dziękujemy – diolch yn fawr! 🙂";
        try (Postman postman = Postman.open()) {
            MailBuilder.to(postman)
                    .named("Cartrefi Gogledd-dref, Tŷ Łużycki")
                    .build()
                    .send(email("Siân, Łukasz comes on Wednesday", words));

            assertThat(postman.only().bytes())
                    .asString(StandardCharsets.ISO_8859_1)
                    .matches("\\p{ASCII}*");
            MimeMessage letter = postman.only().letter();
            assertThat(letter.getSubject()).isEqualTo("Siân, Łukasz comes on Wednesday");
            assertThat(sender(letter).getPersonal()).isEqualTo("Cartrefi Gogledd-dref, Tŷ Łużycki");
            Multipart both = (Multipart) letter.getContent();
            assertThat(text(both.getBodyPart(0))).isEqualTo(words);
            assertThat(text(both.getBodyPart(1))).contains("<p>" + words + "</p>");
        }
    }

    @Test
    void nothing_in_a_subject_or_a_name_becomes_a_header() throws Exception {
        MimeMessage letter = sent(
                MailBuilder.to(0).named("Northtown\r\nBcc: thief@elsewhere.example"),
                email("Booked\r\nBcc: thief@elsewhere.example\n\n<b>Not a body</b>\u2028X-Other: 1", "Words"));

        assertThat(letter.getSubject()).isEqualTo("Booked Bcc: thief@elsewhere.example <b>Not a body</b> X-Other: 1");
        assertThat(sender(letter).getPersonal()).isEqualTo("Northtown Bcc: thief@elsewhere.example");
        assertThat(letter.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(Collections.list(letter.getAllHeaders()).stream().map(header -> header.getName()))
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "X-Auto-Response-Suppress",
                        "Received");
    }

    @Test
    void what_people_wrote_is_no_html_and_no_link() throws Exception {
        String html = html("Answer: <script>alert(1)</script> <a href='javascript:x'>&amp;</a> \u202Eturned\u202C\n"
                + "https://elsewhere.example/v/1 " + MailBuilder.SITE + ".elsewhere.example/v/2 "
                + MailBuilder.SITE + "@elsewhere.example/v/3");

        assertThat(html)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &lt;a href='javascript:x'&gt;&amp;amp;&lt;/a&gt; turned")
                .doesNotContain("<script", "<a ", "\u202E");
    }

    @Test
    void nothing_in_it_is_fetched_from_anywhere() throws Exception {
        assertThat(html(WORDS)).doesNotContain("<img", "src=", "url(", "@import", "<link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See %s/tenant/messages.",
                "(%s/tenant/messages)",
                "%s/tenant/messages, or call",
                "'%s/tenant/messages'?"
            })
    void what_ends_a_sentence_is_not_of_its_link(String words) throws Exception {
        assertThat(html(words.formatted(MailBuilder.SITE)))
                .contains("<a href=\"" + MailBuilder.SITE + "/tenant/messages\">");
    }

    @Test
    void the_same_message_has_the_same_id_however_often_it_is_sent_and_no_other_has_it() throws Exception {
        Channel.Outgoing booked = email("Booked", "Words");
        try (Postman postman = Postman.open()) {
            MailChannel channel = MailBuilder.to(postman).build();
            Handed first = channel.send(booked);
            Handed second = channel.send(booked);
            Handed other = channel.send(new Channel.Outgoing(
                    "HV4T7K/CHANGED/1/P-77",
                    MessageKind.EMAIL,
                    "sian@example.org",
                    "Changed",
                    "Words",
                    booked.sender()));

            assertThat(second).isEqualTo(first);
            assertThat(other.providerId()).isNotEqualTo(first.providerId());
            assertThat(first.provider()).isEqualTo("mail");
            assertThat(first.parts()).isEqualTo(1);
            assertThat(first.providerId())
                    .matches("<[0-9a-f]{40}@northtown\\.example>")
                    .doesNotContain("HV4T7K");
            assertThat(postman.delivered().stream().map(each -> idOf(each.letter())))
                    .containsExactly(first.providerId(), first.providerId(), other.providerId());
        }
    }

    @Test
    void it_says_who_sends_it_where_answers_and_failures_go_and_that_no_person_wrote_it() throws Exception {
        try (Postman postman = Postman.open()) {
            MailBuilder.to(postman)
                    .answeredTo("help@northtown.example", "bounces@northtown.example")
                    .build()
                    .send(email("Booked", "Words"));

            MimeMessage letter = postman.only().letter();
            assertThat(postman.only().from()).isEqualTo("bounces@northtown.example");
            assertThat(postman.only().to()).isEqualTo("sian@example.org");
            assertThat(letter.getFrom())
                    .containsExactly(new InternetAddress("visits@northtown.example", "Northtown Homes"));
            assertThat(letter.getReplyTo()).containsExactly(new InternetAddress("help@northtown.example"));
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("List-Unsubscribe")).isNull();
            assertThat(letter.getSentDate()).isEqualTo(Date.from(MailBuilder.NOW));
        }
    }

    @Test
    void it_carries_emails_alone() {
        MailChannel channel = MailBuilder.to(25).build();

        assertThat(channel.carries(MessageKind.EMAIL)).isTrue();
        assertThat(channel.carries(MessageKind.TEXT)).isFalse();
    }

    private static String html(String words) throws Exception {
        Multipart both =
                (Multipart) sent(MailBuilder.to(0), email("Subject", words)).getContent();
        return text(both.getBodyPart(1));
    }

    private static MimeMessage sent(MailBuilder mail, Channel.Outgoing message) {
        try (Postman postman = Postman.open()) {
            mail.at(postman).build().send(message);
            return postman.only().letter();
        }
    }

    private static InternetAddress sender(MimeMessage letter) throws MessagingException {
        return (InternetAddress) letter.getFrom()[0];
    }

    private static String idOf(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> types(Multipart parts) throws MessagingException {
        return List.of(type(parts.getBodyPart(0)), type(parts.getBodyPart(1)));
    }

    private static String type(BodyPart part) throws MessagingException {
        return part.getContentType().replaceAll(";[\\s\\S]*", "");
    }

    /** Line ends as they were before they travelled. */
    private static String text(BodyPart part) throws MessagingException, IOException {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }

    private static byte[] bytes(BodyPart part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
