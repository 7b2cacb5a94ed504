package org.doorstep.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Dates as messages say them in each language; in English where we know no days of a language. */
@ApplicationScoped
public class LanguageDates {

    private static final String BUNDLE = "org.doorstep.settings.Dates";

    @Inject
    PlainDates english;

    private final Map<String, DateWords> byLanguage = new ConcurrentHashMap<>();

    protected LanguageDates() {}

    LanguageDates(PlainDates english) {
        this.english = english;
    }

    /** @param language BCP 47, such as {@code cy} */
    public DateWords in(String language) {
        return byLanguage.computeIfAbsent(language, this::read);
    }

    private DateWords read(String language) {
        try {
            return new OtherDates(
                    english,
                    ResourceBundle.getBundle(
                            BUNDLE,
                            Locale.forLanguageTag(language),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException e) {
            return english;
        }
    }
}
