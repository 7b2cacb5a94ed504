package org.doorstep.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.doorstep.settings.PlainDates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our texts cost, and what they must not say. */
class MessageTextsTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.doorstep.messaging.Texts");
    private static final PlainDates DATES = aLandlord().dates();
    private static final Instant LONGEST_TIMES = Instant.parse("2026-09-30T10:30:00Z");
    private static final String TOKEN = "AbCdEfGhIjKlMnOpQrSt-_";
    private static final List<String> OPT_OUT_WORDS =
            List.of("CANCEL", "STOP", "END", "QUIT", "UNSUBSCRIBE", "STOPALL", "REVOKE", "OPTOUT", "HELP", "START");
    private static final List<String> THREATS = List.of("COURT", "LEGAL", "INJUNCTION", "EVICT", "CHARGE", "MUST");

    private static final String SAFE = "safe.";

    /** Goes on what was said a moment ago. */
    private static final String GOES_ON =
            "reply\\.(offer(\\.(new|nearest(\\.new)?|gone|over))?|unsure.*|which(_sooner(\\.gone)?)?|danger)\\.text";

    /** "We must keep a visit" asks something of ourselves. */
    private static final String OF_OURSELVES = "reply.after_no.law.text";

    static Stream<String> texts() {
        return keys().filter(key -> key.endsWith(".text"));
    }

    static Stream<String> openTexts() {
        return texts().filter(key -> !key.startsWith(SAFE) && !key.matches(GOES_ON));
    }

    static Stream<String> safeTexts() {
        return texts().filter(key -> key.startsWith(SAFE));
    }

    static Stream<String> keys() {
        return Collections.list(WORDS.getKeys()).stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void at_worst_a_text_has_two_parts(String key) {
        String text = rendered(
                key, "Tyne Valley Community Housing Ltd".substring(0, 32), "https://visits.northtown-homes.org.uk");

        assertThat(TextLength.parts(text)).as(text).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_demo_landlords_texts_have_one_part(String key) {
        String text = rendered(key, "Northtown Homes", "http://localhost:8080");

        assertThat(TextLength.parts(text)).as(text).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sooner.text", "sooner_missed.text"})
    void a_sooner_time_is_told_in_one_part_by_a_landlord_of_the_longest_name_too(String key) {
        String text = rendered(key, "Tyne Valley Community Housing Ltd".substring(0, 32), "http://localhost:8080");

        assertThat(TextLength.parts(text)).as(text).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_place_is_filled(String key) {
        assertThat(rendered(key, "Northtown Homes", "http://localhost:8080")).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @MethodSource("openTexts")
    void a_text_says_who_it_is_from_first(String key) {
        assertThat(rendered(key, "Northtown Homes", "http://localhost:8080")).startsWith("Northtown Homes: ");
    }

    @ParameterizedTest
    @MethodSource("safeTexts")
    void a_text_to_a_safe_contact_says_neither_who_writes_nor_what_for(String key) {
        assertThat(rendered(key, "Northtown Homes", "http://localhost:8080"))
                .matches("[A-Za-z0-9: .]+")
                .doesNotContain("Northtown", "Homes", "http", "555")
                .doesNotContainIgnoringCase("visit")
                .doesNotContainIgnoringCase("sign in")
                .doesNotContainIgnoringCase("landlord");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_asks_for_a_word_that_the_carrier_takes_for_itself(String key) {
        assertThat(askedForIn(rendered(key, "Northtown Homes", "http://localhost:8080")))
                .doesNotContainAnyElementsOf(OPT_OUT_WORDS);
    }

    static Stream<String> toThem() {
        return keys().filter(key -> !key.equals(OF_OURSELVES) && !key.startsWith("task."));
    }

    @ParameterizedTest
    @MethodSource("toThem")
    void no_message_threatens(String key) {
        assertThat(wordsIn(rendered(key, "Northtown Homes", "http://localhost:8080")))
                .doesNotContainAnyElementsOf(THREATS);
    }

    private static List<String> wordsIn(String text) {
        return Arrays.asList(
                text.replaceAll("https?://\\S+", "").toUpperCase(Locale.ROOT).split("[^A-Z]+", -1));
    }

    /** A word in capitals is one that is asked for. */
    private static List<String> askedForIn(String text) {
        return Arrays.asList(text.replaceAll("https?://\\S+", "").split("[^A-Za-z]+", -1));
    }

    /** After a time has gone, two are offered. */
    private static String threeTimes(String key) {
        String line = " = " + DATES.shortDay(LONGEST_TIMES) + " 11:30am-12:30pm";
        String two = "1" + line + "\n2" + line;
        return key.matches("reply\\.offer\\.(gone|over)\\..*") ? two : two + "\n3" + line;
    }

    private static String rendered(String key, String landlord, String site) {
        Map<String, String> values = new HashMap<>();
        values.put("landlord", landlord);
        values.put("phone", "0191 555 0100");
        values.put("site", site);
        values.put("reference", "HV4T7K");
        values.put("day", DATES.shortDay(LONGEST_TIMES));
        values.put("fullDay", DATES.day(LONGEST_TIMES));
        values.put("times", DATES.times(LONGEST_TIMES, LONGEST_TIMES.plusSeconds(3_600)));
        values.put("visitDay", DATES.shortDay(LONGEST_TIMES));
        values.put("visitFullDay", DATES.day(LONGEST_TIMES));
        values.put("visitTimes", DATES.times(LONGEST_TIMES, LONGEST_TIMES.plusSeconds(3_600)));
        values.put("time", DATES.time(LONGEST_TIMES));
        values.put("until", DATES.time(LONGEST_TIMES));
        values.put("name", "Muhammad-Ibrahim");
        values.put("answer", "You are right, and we are sorry. We have mended the lift.");
        values.put("ombudsman", "the Housing Ombudsman on 0300 111 3000");
        values.put("what", "gas safety check");
        values.put("operative", "Christopher");
        String day = "on " + values.get("day");
        values.put("when", key.startsWith("our_fault.") ? day : "at " + values.get("time") + " " + day);
        values.put("stay", "45 minutes");
        values.put("emergency", "0191 555 0199");
        values.put("gas", "0800 111 999");
        values.put("digits", "1, 2 or 3");
        values.put("slots", threeTimes(key));
        values.put("visits", "1 = Wed 30 Sep 11:30am\n2 = Wed 30 Sep 11:30am\n3 = Wed 30 Sep 11:30am");
        String sooner = " = Wed 30 Sep 11:30am, not Wed 30 Sep";
        values.put("sooner", "1" + sooner + "\n2" + sooner + (key.contains(".gone.") ? "" : "\n3" + sooner));
        values.put("words", "Can you come");
        values.put("secret", key.contains("code.") ? "123456" : site + "/s/" + TOKEN);
        return MessageTemplate.render(key, values);
    }
}
