package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.messaging.ChangedWords.Newest;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.LanguageDatesBuilder;
import org.junit.jupiter.api.Test;

/** In whose words a message is said. */
class TemplatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private final Changes changed = new Changes();

    @Test
    void words_are_those_that_came_until_an_administrator_writes_others_or_goes_back() {
        assertThat(templates("en").say("reply.still.text", Map.of())).isEqualTo(ShippedWords.of("reply.still.text"));

        changed.put("reply.still.text", "en", "{landlord}: as it was", true);
        assertThat(templates("en").say("reply.still.text", Map.of("landlord", "L")))
                .isEqualTo("L: as it was");

        changed.put("reply.still.text", "en", null, false);
        assertThat(templates("en").say("reply.still.text", Map.of())).isEqualTo(ShippedWords.of("reply.still.text"));
    }

    @Test
    void a_language_that_the_landlord_has_not_switched_on_is_english() {
        changed.put("reply.still.text", "pl", "po polsku {day}", true);

        assertThat(still("en", "pl")).contains("Wed 30 Sep").doesNotContain("po polsku");
        assertThat(still("pl", "pl")).isEqualTo("po polsku sr. 30 wrz");
    }

    @Test
    void words_that_no_speaker_has_read_are_said_to_nobody() {
        assertThat(still("pl", "pl")).as("as they came").contains("Your visit is still Wed 30 Sep");

        changed.put("reply.still.text", "pl", "po polsku {day}", false);

        assertThat(still("pl", "pl")).contains("Your visit is still Wed 30 Sep");
    }

    @Test
    void who_says_no_language_and_whose_we_do_not_have_get_english() {
        for (String language : new String[] {null, "", "en", "so"}) {
            assertThat(still("pl,so", language)).contains("Your visit is still Wed 30 Sep");
        }
    }

    @Test
    void of_a_message_it_is_known_in_which_language_it_was_said() {
        Templates welsh = new CheckedTemplates("cy");
        Map<String, String> values = Map.of("landlord", "L", "day", "Wed 30 Sep", "times", "10am", "link", "https://x");

        for (String key : ShippedWords.keys("cy")) {
            assertThat(welsh.languageOf(welsh.say(key, "cy", values))).as(key).isEqualTo("cy");
            assertThat(welsh.languageOf(welsh.say(key, values))).as(key).isEqualTo("en");
        }
        assertThat(welsh.languageOf(welsh.say("sooner.email", "cy", values)))
                .as("of these there are no Welsh words")
                .isEqualTo("en");
    }

    @Test
    void words_that_nobody_would_be_told_are_no_sign_of_a_language() {
        String words = "po polsku Wed 30 Sep";
        changed.put("reply.still.text", "pl", "po polsku {day}", false);
        assertThat(templates("pl").languageOf(words)).isEqualTo("en");

        changed.put("reply.still.text", "pl", "po polsku {day}", true);
        assertThat(templates("pl").languageOf(words)).isEqualTo("pl");
        assertThat(templates("en").languageOf(words)).isEqualTo("en");
        changed.put("reply.still.text", "pl", "{landlord} {day}", true);
        assertThat(templates("pl").languageOf(words)).as("it could be anything").isEqualTo("en");
    }

    @Test
    void names_in_a_text_have_letters_that_it_has_room_for_and_in_an_email_their_own() {
        Map<String, String> values =
                Map.of("landlord", "L", "operative", "Małgorzata Róisín", "time", "10am", "phone", "1");

        assertThat(templates("en").say("on_the_way.text", values)).startsWith("L: Malgorzata Roisin is on the way");
        assertThat(templates("en").say("on_the_way.email", values)).startsWith("Małgorzata Róisín is on the way");
    }

    @Test
    void a_place_in_what_fills_a_place_is_not_filled() {
        assertThat(MessageTemplate.fill("{a} {b} {secret}", Map.of("a", "{b}", "b", "$1")))
                .isEqualTo("{b} $1 {secret}");
    }

    private String still(String switchedOn, String language) {
        return templates(switchedOn)
                .say(
                        "reply.still.text",
                        language,
                        (DateWords words) -> Map.of("landlord", "L", "day", words.shortDay(DAY), "times", "10am"));
    }

    private Templates templates(String switchedOn) {
        return new Templates(
                changed, new TextLanguages(List.of(switchedOn.split(",", -1))), LanguageDatesBuilder.dates());
    }

    /** What an administrator changed, without a database. */
    private static final class Changes extends ChangedWords {

        private final Map<String, Newest> newest = new HashMap<>();

        void put(String key, String language, String words, boolean checked) {
            newest.put(key + language, new Newest(key, language, words, checked));
        }

        @Override
        public Optional<Newest> find(String key, String language) {
            return Optional.ofNullable(newest.get(key + language));
        }

        @Override
        public List<Newest> all() {
            return List.copyOf(newest.values());
        }
    }
}
