package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.messaging.ChangedWords;
import org.doorstep.messaging.Templates;
import org.doorstep.messaging.template.ChangingTemplate;
import org.doorstep.messaging.template.ChangingTemplate.Already;
import org.doorstep.messaging.template.ChangingTemplate.Done;
import org.doorstep.messaging.template.ChangingTemplate.Result;
import org.doorstep.messaging.template.ChangingTemplate.ToMend;
import org.doorstep.messaging.template.ChangingTemplate.Wish;
import org.doorstep.messaging.template.Template;
import org.doorstep.messaging.template.TemplateVersion;
import org.doorstep.messaging.template.TemplateVersions;
import org.doorstep.messaging.template.TestSending;
import org.junit.jupiter.api.Test;

/** Words of messages that an administrator changes. Each test has a message of its own, which no other test reads. */
interface TemplateTests {

    @Test
    default void changed_words_are_said_at_once_kept_version_by_version_and_gone_back_from() {
        Template template = template("correction.no.subject", "en");
        String original = say(template);

        assertThat(change(template, 0, "We must look again")).isInstanceOf(Done.class);
        assertThat(say(template)).isEqualTo("We must look again");
        assertThat(change(template, 1, original)).isInstanceOf(Done.class);
        assertThat(say(template)).isEqualTo(original);

        assertThat(versions(template)).extracting(TemplateVersion::version).containsExactly(2, 1);
        assertThat(versions(template).get(0).words())
                .as("the words that came with Doorstep are kept as that")
                .isEmpty();
        assertThat(Sql.rows(
                        "SELECT was, became, detail FROM audit_trail WHERE about = ? ORDER BY id",
                        "template:correction.no.subject/en"))
                .extracting(row -> row.get("was") + ">" + row.get("became") + " " + row.get("detail"))
                .containsExactly("version=0>version=1 ", "version=1>version=2 back to the original");
    }

    @Test
    default void a_form_that_is_sent_twice_is_one_version() {
        Template template = template("correction.post.subject", "en");

        assertThat(change(template, 0, "A code comes by post")).isInstanceOf(Done.class);
        assertThat(change(template, 0, "A code comes by post")).isInstanceOf(Done.class);

        assertThat(versions(template)).hasSize(1);
    }

    @Test
    default void of_two_administrators_at_once_one_is_second_and_told() {
        Template template = template("correction.yes.subject", "en");

        List<Result> results = AtOnce.all(4, i -> change(template, 0, "You can sign in, number " + i));

        assertThat(results).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Already.class::isInstance).hasSize(3);
        assertThat(versions(template)).hasSize(1);
    }

    @Test
    default void what_another_server_wrote_is_said_here_within_seconds() throws InterruptedException {
        Template template = template("password_set.subject", "en");
        Sql.change(
                "INSERT INTO message_template (template_key, language, version, words, checked, changed_at, changed_by)"
                        + " VALUES (?, 'en', 1, 'Written elsewhere', TRUE, UTC_TIMESTAMP(6), 'staff:elsewhere')",
                template.key());

        for (int i = 0; i < 100 && !say(template).equals("Written elsewhere"); i++) {
            Thread.sleep(100);
        }

        assertThat(say(template)).isEqualTo("Written elsewhere");
    }

    @Test
    default void saying_words_asks_the_database_nothing() {
        Beans.the(ChangedWords.class).look();

        assertThat(StatementCount.during(() -> say(template("booked.subject", "en"))))
                .isEmpty();
    }

    @Test
    default void words_that_are_wrong_change_nothing_unless_they_only_cost() {
        Template template = template("correction.no.text", "en");
        String threat = "{landlord}: see you in court";
        String costly = "{landlord}: no pictures yet – " + "really ".repeat(30);

        assertThat(change(template, 0, threat, true)).isInstanceOf(ToMend.class);
        assertThat(change(template, 0, costly, false)).isInstanceOf(ToMend.class);
        assertThat(versions(template)).isEmpty();
        assertThat(change(template, 0, costly, true)).isInstanceOf(Done.class);
        assertThat(versions(template)).hasSize(1);
    }

    @Test
    default void words_are_marked_as_checked_by_a_version_of_their_own() {
        Template template = template("reply.still.text", "cy");
        String shipped = template.shipped().orElseThrow();
        ChangingTemplate changing = Beans.the(ChangingTemplate.class);

        assertThat(changing.change(new Wish(template, 0, shipped, true, false, ""), somebody()))
                .isInstanceOf(Done.class);

        assertThat(versions(template)).singleElement().satisfies(version -> {
            assertThat(version.isChecked()).isTrue();
            assertThat(version.words())
                    .as("kept, since a new release may bring others")
                    .contains(shipped);
        });
        assertThat(Beans.the(Templates.class).say(template.key(), "cy", Map.of()))
                .as("Welsh is not switched on here")
                .doesNotContain("newid");
    }

    @Test
    default void a_version_is_never_changed_and_never_contradicts_itself() {
        Template template = template("correction.yes_other.subject", "en");
        change(template, 0, "You can sign in at last");

        for (String refused : List.of(
                "UPDATE message_template SET words = 'x' WHERE template_key = ?",
                "DELETE FROM message_template WHERE template_key = ?",
                "INSERT INTO message_template (template_key, language, version, words, checked, changed_at, changed_by)"
                        + " VALUES (?, 'en', 1, 'again', TRUE, UTC_TIMESTAMP(6), 'x')",
                "INSERT INTO message_template (template_key, language, version, words, checked, changed_at, changed_by)"
                        + " VALUES (?, 'cy', 9, NULL, TRUE, UTC_TIMESTAMP(6), 'x')",
                "INSERT INTO message_template (template_key, language, version, words, checked, changed_at, changed_by)"
                        + " VALUES (?, 'xx', 9, 'x', TRUE, UTC_TIMESTAMP(6), 'x')")) {
            assertThatThrownBy(() -> Sql.change(refused, template.key()))
                    .as(refused)
                    .isNotNull();
        }
    }

    @Test
    default void a_few_tests_an_hour_are_sent_marked_as_such_with_nothing_of_anybodys() {
        Template template = template("booked.email", "en");
        String mailbox = "test" + UUID.randomUUID() + "@example.org";
        Author tester = somebody();

        List<TestSending.Result> results = AtOnce.all(
                8, i -> Beans.the(TestSending.class).send(template, "Try {fullDay} {secret}", mailbox, tester));

        assertThat(results).filteredOn(TestSending.Result.DONE::equals).hasSizeBetween(5, 8);
        long sent = Sql.number("SELECT COUNT(*) FROM outbox_message WHERE recipient = ?", mailbox);
        assertThat(sent)
                .as("five an hour, and five more where the hour has just turned")
                .isIn(5L, 6L, 7L, 8L)
                .isEqualTo(
                        results.stream().filter(TestSending.Result.DONE::equals).count());
        assertThat(Beans.the(TestSending.class).send(template, "Try {fullDay} {secret}", mailbox, tester))
                .isEqualTo(sent == 5 ? TestSending.Result.TOO_MANY : TestSending.Result.DONE);
        assertThat(Sql.rows("SELECT subject, body FROM outbox_message WHERE recipient = ?", mailbox))
                .allSatisfy(row -> {
                    assertThat(row.get("subject").toString()).startsWith("Test: ");
                    assertThat(row.get("body").toString()).startsWith("Try Wednesday 30 December");
                });
    }

    private static Template template(String key, String language) {
        return Template.find(key, language).orElseThrow();
    }

    private static String say(Template template) {
        return Beans.the(Templates.class).say(template.key(), Map.of());
    }

    private static Result change(Template template, int seen, String words) {
        return change(template, seen, words, false);
    }

    private static Result change(Template template, int seen, String words, boolean meant) {
        return Beans.the(ChangingTemplate.class)
                .change(new Wish(template, seen, words, false, meant, "Christopher"), somebody());
    }

    private static List<TemplateVersion> versions(Template template) {
        return Beans.the(TemplateVersions.class).of(template);
    }

    private static Author somebody() {
        return new Author("staff:" + UUID.randomUUID(), Way.STAFF);
    }
}
