package org.doorstep.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2027-01-11T10:00");

    @ParameterizedTest
    @CsvSource({
        "REMINDER, Y, CONFIRM",
        "REMINDER, yes., CONFIRM",
        "REMINDER, NO, NO",
        "REMINDER, R, CHANGE",
        "REMINDER, Call  me, CALL_ME",
        "REMINDER, STOP, STOP",
        "BOOKED, start, START",
        "OFFER, MORE, MORE",
        "OFFER, 2., PICK",
        "OFFER, keep, CONFIRM",
        "CANCEL_ASKED, x, CANCEL",
        "CANCEL_ASKED, KEEP, CONFIRM",
        "CANCELLED, undo, CONFIRM",
        "AFTER_NO, FIXED, FIXED",
        "REMINDER, tak, CONFIRM",
        "REMINDER, nu, NO",
        "REMINDER, ji haan, CONFIRM"
    })
    void words_that_we_ask_for_are_acted_on(Sent sent, String text, Intent intent) {
        ReadReply read = read(sent, text);

        assertThat(read.first()).isEqualTo(intent);
        assertThat(read.decision()).isEqualTo(Decision.ACT);
    }

    @ParameterizedTest
    @EnumSource(Sent.class)
    void thanks_for_nothing_is_taken_for_thanks_nowhere(Sent sent) {
        for (String text : List.of("thanks for nothing", "Thanks for nothing!", "cheers for wasting my morning")) {
            ReadReply read = read(sent, text);

            assertThat(read.decision() == Decision.ACT && read.first() == Intent.THANKS)
                    .as("%s: %s", text, read)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes. i can smell gas in the hall",
                "2 please, and the socket is sparking",
                "cancel it, my husband reads my phone and hits me",
                "all fixed but theres still black mould round the cot",
                "czuc gaz w kuchni",
                "gas ki boo aa rahi hai",
                "miros de gaz in bucatarie",
                "gas er gondho",
                "arogl nwy yn y gegin"
            })
    void a_danger_reaches_a_person_at_once_whatever_else_is_said(String text) {
        ReadReply read = read(Sent.OFFER, text);

        assertThat(read.decision()).isEqualTo(Decision.PERSON_NOW);
        assertThat(read.first().isDanger()).isTrue();
    }

    /** Of an end the model alone is not believed: a rule must say it too, and nothing may speak against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "thinking about cancelling",
                "was going to cancel but changed my mind",
                "cancel tomorrow and do friday",
                "you lot cancelled twice already",
                "did you cancel it",
                "i dont need it that early",
                "not needed till friday",
                "leave it for now",
                "thought it was fixed but its not",
                "it fixed itself last time then broke again"
            })
    void who_speaks_of_an_end_and_does_not_ask_for_it_is_not_taken_to(String text) {
        ReadReply read = read(Sent.REMINDER, text);

        assertThat(read.first()).isNotIn(Intent.CANCEL, Intent.FIXED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just want to end it",
                "please cancel, i am going to end it",
                "i wont be here anymore so dont bother",
                "thank you i will book again when its safe"
            })
    void what_may_be_a_threat_to_ones_own_life_ends_no_visit_and_a_person_reads_it(String text) {
        ReadReply read = read(Sent.REMINDER, text);

        assertThat(read.decision()).isIn(Decision.PERSON_NOW, Decision.ACT_AND_SHOW);
        assertThat(read.first()).isNotIn(Intent.CANCEL, Intent.FIXED);
    }

    @Test
    void no_heat_for_a_baby_is_told_from_no_heat() {
        assertThat(read(Sent.NONE, "no heating and we have a baby of 3 weeks").first())
                .isEqualTo(Intent.EMERGENCY);
        assertThat(read(Sent.NONE, "no heating since friday").first()).isEqualTo(Intent.HAZARD);
    }

    @Test
    void who_cancels_because_it_is_fixed_is_understood() {
        ReadReply read = read(Sent.REMINDER, "please cancel as it has been repaired");

        assertThat(read.first()).isIn(Intent.CANCEL, Intent.FIXED);
        assertThat(read.decision()).isEqualTo(Decision.ACT);
    }

    @ParameterizedTest
    @CsvSource({
        "can u do thurs after 3, 2027-01-14 >=15:00",
        "not this week please change, not:2027-01-11..2027-01-17",
        "next tues am, 2027-01-19 AM",
        "any saturday, weekday:SAT",
        "a week tomorrow, 2027-01-19",
        "could you do 15/1 between 2 and 4, 2027-01-15 >=14:00 <=16:00",
        "piatek rano, 2027-01-15 AM",
        "miercuri dupa 12, 2027-01-13 >=12:00"
    })
    void a_wish_is_read_against_the_day(String text, String wish) {
        assertThat(read(Sent.AFTER_NO, text).wish().toString()).isEqualTo(wish);
    }

    @Test
    void the_same_replies_make_the_same_model() {
        List<LabelledReply> some = Folds.building().subList(0, 120);
        Asked asked = LabelledReply.asked(Sent.REMINDER, NOW);

        assertThat(ReplyReader.trainedOn(some).read("mebbe thursday, cant say", asked))
                .isEqualTo(ReplyReader.trainedOn(some).read("mebbe thursday, cant say", asked));
    }

    @Test
    void a_text_longer_than_any_that_comes_is_handed_over() {
        assertThat(read(Sent.REMINDER, "yes ".repeat(500)).decision()).isIn(Decision.PERSON, Decision.PERSON_NOW);
    }

    @Property(tries = 300)
    void any_text_is_read_in_time(@ForAll("texts") String text, @ForAll Sent sent) {
        long before = System.nanoTime();

        ReadReply read = read(sent, text);

        assertThat(read.intents()).isNotEmpty();
        assertThat(read.certainty()).isBetween(0.0, 1.0);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                        "not",
                        "thursday",
                        "32",
                        "2",
                        "99th",
                        "february",
                        "30",
                        "31/2",
                        "after",
                        "between",
                        "to",
                        "-",
                        "half",
                        "quarter",
                        "past",
                        "gas",
                        "he",
                        "week",
                        "next",
                        "on",
                        ".",
                        "?",
                        "no",
                        "can",
                        "end",
                        "of",
                        "0",
                        "24:61",
                        "from",
                        "until",
                        "12")
                .list()
                .ofMaxSize(250)
                .map(list -> String.join(" ", list));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(1_600);
        Arbitrary<String> same = Arbitraries.of("a", " ", "he ", "gas ", "no ", "1 ", "\n", "💥", "water ")
                .map(each -> each.repeat(1_600 / each.length()));
        return Arbitraries.oneOf(words, any, same);
    }

    private static ReadReply read(Sent sent, String text) {
        return ReplyReader.standard().read(text, LabelledReply.asked(sent, NOW));
    }
}
