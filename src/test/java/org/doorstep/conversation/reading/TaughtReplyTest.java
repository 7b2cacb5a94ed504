package org.doorstep.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff taught, as rows of a file, and as a test of the reader. */
class TaughtReplyTest {

    private static final String FILE = "/org/doorstep/conversation/replies-taught.tsv";
    private static final LocalDateTime NOW = LocalDateTime.parse("2027-01-11T10:00");

    @ParameterizedTest
    @MethodSource("taught")
    void the_reader_acts_as_was_taught_or_hands_over(TaughtReply taught) {
        assertThat(wrongWith(taught)).isEmpty();
    }

    static Stream<TaughtReply> taught() throws IOException {
        return rows().stream().map(TaughtReply::read).flatMap(each -> each.stream());
    }

    @Test
    void what_the_reader_would_do_otherwise_is_found() {
        assertThat(wrongWith(reply(Sent.REMINDER, "YES", Intent.CANCEL))).contains("CANCEL");
        assertThat(wrongWith(reply(Sent.REMINDER, "YES", Intent.HAZARD))).contains("HAZARD");
        assertThat(wrongWith(reply(Sent.REMINDER, "YES", Intent.CONFIRM, Intent.THANKS)))
                .isEmpty();
    }

    @Test
    void the_file_is_as_the_export_writes_it() throws IOException {
        assertThat(taught().map(TaughtReply::row))
                .hasSizeGreaterThan(3)
                .containsExactlyElementsOf(rows().subList(1, rows().size()));
        assertThat(rows().get(0)).isEqualTo(TaughtReply.HEADING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil\")",
                "+44 call me",
                "-1",
                "@SUM(A1)",
                " =1",
                "'cos im out",
                "''",
                "two\nlines",
                "a \\n that was typed",
                "\\",
                "tab\there"
            })
    void no_cell_is_a_formula_and_each_can_be_read_again(String text) {
        String row = reply(Sent.NONE, text, Intent.QUESTION).row();

        assertThat(row).doesNotContain("\n");
        assertThat(row.split("\t", -1)).hasSize(7);
        assertThat(row.split("\t", -1)[1]).doesNotMatch("\\s*[=+\\-@].*");
        assertThat(TaughtReply.read(row).orElseThrow().words()).isEqualTo(text.replace('\t', ' '));
    }

    @Test
    void a_heading_a_remark_and_an_empty_line_are_no_rows() {
        assertThat(TaughtReply.read(TaughtReply.HEADING)).isEmpty();
        assertThat(TaughtReply.read("# looked at in May")).isEmpty();
        assertThat(TaughtReply.read("")).isEmpty();
        assertThatThrownBy(() -> reply(Sent.NONE, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AM",
                "weekday:FRI PM",
                "not:weekday:MON",
                "2027-01-14",
                "2027-01-14..2027-01-16",
                ">=15:00",
                "pick:2"
            })
    void a_wish_is_in_the_grammar(String wish) {
        assertThat(TaughtReply.isWish(wish)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Friday", "weekday:FRY", "AM  PM", "=1", "am", "not:AM"})
    void what_is_not_in_the_grammar_is_no_wish(String wish) {
        assertThat(TaughtReply.isWish(wish)).isFalse();
    }

    /** To hand over is never wrong, but for a danger, which must be handed over at once. */
    private static String wrongWith(TaughtReply taught) {
        ReadReply read = ReplyReader.standard().read(taught.words(), LabelledReply.asked(taught.context(), NOW));
        boolean acts = read.decision() == Decision.ACT || read.decision() == Decision.ACT_AND_SHOW;
        boolean right = taught.intents().stream().anyMatch(Intent::isDanger)
                ? read.decision() == Decision.PERSON_NOW
                : !acts || read.first() == taught.intents().get(0);
        return right ? "" : taught.words() + ": taught " + taught.intents() + ", read " + read;
    }

    private static TaughtReply reply(Sent context, String words, Intent... intents) {
        return new TaughtReply(context, words, List.of(intents), "", "en", "");
    }

    private static List<String> rows() throws IOException {
        try (var in = Objects.requireNonNull(TaughtReplyTest.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
