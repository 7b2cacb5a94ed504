package org.doorstep.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.messaging.ShippedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message in every language, as it comes with Doorstep: what it costs at its longest, and what it must and must not say. */
class EveryTemplateTest {

    private static final TemplatePreview PREVIEWS = Looks.previews();
    private static final String OPERATIVE = Looks.longestOperative();

    /** Words that people answer, as we ask for them. */
    private static final Pattern ANSWERS = Pattern.compile("\\b(YES|NO|CHANGE|KEEP|MORE|UNDO|FIXED|CALL ME|X)\\b");

    /** The texts that were agreed, by what each is for. */
    private static final Map<String, String> AGREED = Map.ofEntries(
            Map.entry("booked", "booked.text"),
            Map.entry("reminder", "reminder.text"),
            Map.entry("after NO", "reply.after_no.text"),
            Map.entry("after NO, a check the law asks for", "reply.after_no.law.text"),
            Map.entry("offer", "reply.offer.text"),
            Map.entry("changed", "reply.changed.text"),
            Map.entry("cancel asked", "reply.cancel_asked.text"),
            Map.entry("cancelled, with UNDO", "cancelled.by_text.text"),
            Map.entry("slot gone", "reply.offer.gone.text"),
            Map.entry("on the way", "on_the_way.text"),
            Map.entry("missed", "missed.text"),
            Map.entry("danger words", "reply.danger.text"),
            Map.entry("out of hours", "reply.call.later.text"),
            Map.entry("check", "check.text"),
            Map.entry("not understood", "reply.unsure.text"));

    static Stream<Template> all() {
        return ShippedWords.LANGUAGES.stream()
                .flatMap(language -> Template.all(language).stream())
                .filter(template -> template.shipped().isPresent());
    }

    static Stream<Template> texts() {
        return all().filter(Template::isText);
    }

    static Stream<Template> translated() {
        return all().filter(template -> !template.isEnglish());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_keeps_to_its_parts_with_the_longest_names_and_dates(Template template) {
        TemplatePreview.Look look = PREVIEWS.longest(template, words(template), OPERATIVE);

        assertThat(look.cost().parts()).as(look.words()).isLessThanOrEqualTo(PREVIEWS.budget(template));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_is_to_be_mended_in_words_that_come_with_doorstep(Template template) {
        assertThat(PREVIEWS.problems(template, words(template), OPERATIVE))
                .as(words(template))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_place_can_be_shown_filled(Template template) {
        assertThat(PREVIEWS.usual(template, words(template)).words()).doesNotContain("{", "}");
        assertThat(PREVIEWS.longest(template, words(template), OPERATIVE).words())
                .doesNotContain("{", "}");
    }

    @ParameterizedTest
    @MethodSource("translated")
    void a_language_fills_the_same_places_and_asks_for_the_same_answers_as_english(Template template) {
        assertThat(new TreeSet<>(Template.placesIn(words(template))))
                .isEqualTo(new TreeSet<>(Template.placesIn(template.english())));
        assertThat(answers(words(template))).isEqualTo(answers(template.english()));
    }

    static Stream<Arguments> agreed() {
        return AGREED.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest
    @MethodSource("agreed")
    void each_text_that_was_agreed_is_there_and_can_be_changed(String name, String key) {
        assertThat(Template.find(key, ShippedWords.ENGLISH)).as(name).isPresent();
    }

    @Test
    void a_language_says_nothing_that_english_does_not() {
        assertThat(ShippedWords.LANGUAGES).allSatisfy(language -> assertThat(ShippedWords.keys(ShippedWords.ENGLISH))
                .containsAll(ShippedWords.keys(language)));
    }

    @Test
    void a_safe_contacts_words_are_changed_by_nobody() {
        assertThat(ShippedWords.keys(ShippedWords.ENGLISH)).contains("safe.code.text");
        assertThat(Template.find("safe.code.text", "en")).isEmpty();
        assertThat(Template.all("en")).noneMatch(template -> template.key().startsWith("safe."));
    }

    @Test
    void a_budget_is_of_a_message_that_is_there_and_staff_read_what_each_is_for() {
        ResourceBundle staff = ResourceBundle.getBundle("org.doorstep.web.Staff", Locale.UK);

        assertThat(ResourceBundle.getBundle("org.doorstep.messaging.template.Budgets")
                        .keySet())
                .allSatisfy(key -> assertThat(Template.find(key, "en")).as(key).isPresent());
        assertThat(Template.all("en"))
                .allSatisfy(template -> assertThat(staff.containsKey("staff_template.for." + template.purpose()))
                        .as(template.purpose())
                        .isTrue());
        assertThat(staff.keySet().stream().filter(key -> key.startsWith("staff_template.for.")))
                .allSatisfy(key -> assertThat(Template.all("en"))
                        .as(key)
                        .anyMatch(template -> key.equals("staff_template.for." + template.purpose())));
    }

    /** The name of a purpose stands in the code, or its parts do, as of those that are put together from a name and a step. */
    @Test
    void no_words_are_kept_that_nothing_says() throws IOException {
        String code = code();

        assertThat(Template.all("en"))
                .extracting(Template::purpose)
                .allSatisfy(
                        purpose -> assertThat(isSaid(purpose, code)).as(purpose).isTrue());
        assertThat(isSaid("nobody.says.this", code)).isFalse();
    }

    private static boolean isSaid(String purpose, String code) {
        if (code.contains("\"" + purpose + "\"") || code.contains(purpose.toUpperCase(Locale.ROOT))) {
            return true;
        }
        int end = Math.max(purpose.lastIndexOf('.'), purpose.lastIndexOf('_'));
        String last = purpose.substring(end + 1);
        String first = end < 0 ? "" : purpose.substring(0, end);
        return code.contains("\"" + purpose + ".")
                || !first.isEmpty()
                        && (code.contains("\"" + first) || code.contains(first.toUpperCase(Locale.ROOT)))
                        && Pattern.compile("[\"._]" + Pattern.quote(last) + "[\".]")
                                .matcher(code)
                                .find();
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            StringBuilder all = new StringBuilder();
            for (Path file : java) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static List<String> answers(String words) {
        return ANSWERS.matcher(words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static String words(Template template) {
        return template.shipped().orElseThrow();
    }
}
