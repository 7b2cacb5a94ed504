package org.doorstep.messaging.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.ShippedWords;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.LanguageDates;

/** What fills the places of a message to look at it: as it mostly is, and at its longest. Of nobody's: names and references are made up. */
@ApplicationScoped
public class SampleValues {

    /** A landlord's name may have so many letters, and a text is as long as it gets with all of them. */
    static final int LONGEST_LANDLORD = 32;

    private static final Instant MORNING = Instant.parse("2026-12-30T10:30:00Z");
    private static final Instant LONGEST_MORNING = Instant.parse("2026-09-30T10:30:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
    private static final int DAYS = 366;
    private static final int MOST_CHOICES = 3;
    private static final Set<String> AFTER_ONE_HAS_GONE =
            Set.of("reply.offer.gone", "reply.offer.over", "reply.which_sooner.gone");
    private static final String TOKEN = "AbCdEfGhIjKlMnOpQrSt-_";

    /** As long as first names get on an estate, such as Małgorzata's and Muhammad-Ibrahim's. */
    private static final String LONGEST_NAME = "Muhammad-Ibrahim";

    @Inject
    Landlord landlord;

    @Inject
    LanguageDates dates;

    protected SampleValues() {}

    SampleValues(Landlord landlord, LanguageDates dates) {
        this.landlord = landlord;
        this.dates = dates;
    }

    /** As it mostly is. */
    public Map<String, String> usual(Template template) {
        DateWords words = dates.in(template.language());
        Map<String, String> values = common(template);
        values.put("landlord", landlord.getName());
        putDays(values, words.shortDay(MORNING), words.day(MORNING));
        putTimes(values, words.times(MORNING, MORNING.plus(WINDOW)), words.time(MORNING));
        putChoices(values, template, words.shortDay(MORNING), "10:30am-11am");
        values.put("name", "Sian");
        values.put("operative", "Christopher");
        values.put("what", ShippedWords.of("named.what.VISITS"));
        return values;
    }

    /**
     * At its longest: the longest name that a landlord may have, the longest date of a year in the language, the longest times.
     *
     * @param operative the longest name of somebody who comes
     */
    public Map<String, String> longest(Template template, String operative) {
        DateWords words = dates.in(template.language());
        Map<String, String> values = common(template);
        values.put("landlord", longestName());
        putDays(values, longestOf(words::shortDay), longestOf(words::day));
        putTimes(
                values,
                words.times(LONGEST_MORNING, LONGEST_MORNING.plus(LONGEST_WINDOW)),
                words.time(LONGEST_MORNING));
        putChoices(values, template, longestOf(words::shortDay), "11:30am-12:30pm");
        values.put("name", longer(LONGEST_NAME, operative));
        values.put("operative", longer(LONGEST_NAME, operative));
        values.put(
                "what",
                String.join(
                        ", ",
                        ShippedWords.of("named.what.VISITS"),
                        ShippedWords.of("named.what.EMERGENCY"),
                        ShippedWords.of("named.what.REPAIRS")));
        return values;
    }

    private Map<String, String> common(Template template) {
        Map<String, String> values = new HashMap<>();
        values.put("phone", landlord.getPhone());
        values.put("site", landlord.getPublicUrl());
        values.put("reference", "HV4 T7K");
        values.put("answer", "You are right, and we are sorry. We have mended the lift.");
        values.put("ombudsman", "the Housing Ombudsman on 0300 111 3000");
        values.put("emergency", landlord.getEmergencyPhone());
        values.put("gas", landlord.getGasEmergencyPhone());
        values.put("digits", "1, 2 or 3");
        values.put("secret", secret(template));
        return values;
    }

    private static void putDays(Map<String, String> values, String shortDay, String day) {
        values.put("day", shortDay);
        values.put("visitDay", shortDay);
        values.put("fullDay", day);
        values.put("visitFullDay", day);
    }

    private static void putTimes(Map<String, String> values, String times, String time) {
        values.put("times", times);
        values.put("visitTimes", times);
        values.put("time", time);
        values.put("until", time);
    }

    /** As they are offered; after a time has gone, two are. */
    private static void putChoices(Map<String, String> values, Template template, String day, String times) {
        int count = AFTER_ONE_HAS_GONE.contains(template.purpose()) ? MOST_CHOICES - 1 : MOST_CHOICES;
        String start = day + " " + times.substring(0, times.indexOf('-'));
        values.put("slots", choices(count, day + " " + times));
        values.put("visits", choices(MOST_CHOICES, start));
        values.put("sooner", choices(count, start + ", not " + day));
        String when = template.purpose().equals("our_fault") ? "our_fault.when.other_day" : "missed.when.earlier";
        values.put("when", MessageTemplate.fill(ShippedWords.of(when), values));
    }

    private static String choices(int count, String line) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> number + " = " + line)
                .collect(Collectors.joining("\n"));
    }

    private String secret(Template template) {
        if (template.purpose().contains("code")) {
            return "123456";
        }
        return landlord.getPublicUrl() + (template.purpose().equals("named") ? "/open/named?token=" : "/v/") + TOKEN;
    }

    private String longestName() {
        String name = landlord.getName();
        return name + "x".repeat(Math.max(0, LONGEST_LANDLORD - name.length()));
    }

    private static String longestOf(Function<LocalDate, String> said) {
        LocalDate first = LocalDate.ofYearDay(2028, 1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS)
                .map(said)
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }
}
