package org.doorstep.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.doorstep.messaging.template.TemplateProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator may not write. */
class TemplateRulesTest {

    private static final String GOOD =
            "{landlord}: visit {day}, {times}. Will you be in? Reply YES or NO. Ref {reference}";

    @Test
    void other_words_for_the_same_are_good() {
        assertThat(problems("reminder.text", "en", GOOD)).isEmpty();
        assertThat(problems("reminder.text", "en", "{landlord}: in on {day}, {times}? Reply YES or NO"))
                .as("a reference may be left out")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{landlord}: visit {day}. Reply YES|MISSING_PLACE|{times}",
                "{landlord}: visit {day}, {times}, {operative}. Reply YES|UNKNOWN_PLACE|{operative}",
                "{landlord}: visit {day}, {times}, {secret}. Reply YES|UNKNOWN_PLACE|{secret}",
                "{landlord}: visit {day}, {times} {. Reply YES|LOOSE_BRACE|''",
                "Visit of {landlord}: {day}, {times}. Reply YES|BEGINNING|{landlord}:",
                "{landlord}: visit {day}, {times}. See http://elsewhere.example/x|LINK|http://elsewhere.example/x",
                "{landlord}: visit {day}, {times}. See bit.ly/abc|LINK|bit.ly/abc",
                "{landlord}: visit {day}, {times}. See https://visits.northtown-homes.org.uk.evil.com/x|LINK|https://visits.northtown-homes.org.uk.evil.com/x",
                "{landlord}: visit {day}, {times}. Or you go to court|THREAT|court",
                "{landlord}: visit {day}, {times}. We charge for missed visits|THREAT|charge"
            })
    void what_is_wrong_is_named(String words, Kind kind, String what) {
        assertThat(problems("reminder.text", "en", words)).contains(new TemplateProblem(kind, what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reply STOP to end",
                "text cancel to us",
                "To leave, text us back \"end\"",
                "reply with Unsubscribe",
                "Send QUIT",
                "STOPALL works too",
                "Write: cancel"
            })
    void a_carriers_word_is_not_asked_for(String words) {
        assertThat(ForbiddenWords.in("en").findOptOut(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "End your visit of Wed 30 Dec? Reply X to end it",
                "Your visit is cancelled. To cancel it, reply X",
                "Reply CHANGE for a new time, or CALL ME for help",
                "Text CHANGE, or stop by"
            })
    void it_may_stand_in_a_sentence(String words) {
        assertThat(ForbiddenWords.in("en").findOptOut(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cy,Atebwch STOP",
        "cy,Atebwch canslo",
        "pl,Odpisz odwołaj",
        "pl,ODWOLAJ",
        "ro,Raspundeti anulati",
        "ur,cancel likhein",
        "bn,batil likhun"
    })
    void nor_is_it_in_another_language(String language, String words) {
        assertThat(ForbiddenWords.in(language).findOptOut(words)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"cy,dirwy", "pl,grzywna", "pl,sąd", "ro,amendă", "ur,jurmana", "bn,jorimana"})
    void no_language_threatens(String language, String words) {
        assertThat(ForbiddenWords.in(language).findThreat("a " + words + " b")).contains(words);
    }

    @Test
    void what_sounds_like_a_threat_and_is_none_may_stay() {
        assertThat(ForbiddenWords.in("en").findThreat("It is free of charge. That is fine."))
                .isEmpty();
    }

    @Test
    void letters_for_which_a_text_has_no_room_are_named_one_by_one_with_plain_ones() {
        assertThat(problems("reminder.text", "cy", "{landlord}: tŷ, dŵr ’ 🙂 {day}, {times} YES NO"))
                .contains(new TemplateProblem(Kind.LETTERS, "ŷ (y), ŵ (w), ’ ('), 🙂"));
    }

    @Test
    void more_parts_than_it_may_have_are_told() {
        assertThat(problems("reminder.text", "en", GOOD + " and so on".repeat(8)))
                .containsExactly(new TemplateProblem(Kind.PARTS, "2"));
        assertThat(problems("booked.text", "en", "{landlord}: {day}, {times}, {secret}" + "abc ".repeat(25)))
                .as("a link makes two")
                .isEmpty();
    }

    @Test
    void an_email_has_all_letters_and_a_subject_one_line() {
        assertThat(problems("booked.subject", "cy", "Tŷ, {day}, {times}")).isEmpty();
        assertThat(problems("booked.subject", "cy", "Tŷ,\n{day}, {times}"))
                .containsExactly(new TemplateProblem(Kind.LINES, ""));
        assertThat(problems("booked.email", "en", " ")).containsExactly(new TemplateProblem(Kind.EMPTY, ""));
    }

    @Test
    void our_own_address_may_be_written_out() {
        assertThat(problems(
                        "check.text",
                        "en",
                        "{landlord}: best number? YES or tell us at " + Looks.SITE + "/tenant/details"))
                .isEmpty();
    }

    private static List<TemplateProblem> problems(String key, String language, String words) {
        return Looks.previews().problems(Template.find(key, language).orElseThrow(), words, "Christopher");
    }
}
