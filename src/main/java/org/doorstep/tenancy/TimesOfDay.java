package org.doorstep.tenancy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The times of day at which one person says that we may come. Between them there must be room for a visit to begin. */
final class TimesOfDay {

    static final String NOT_BEFORE = "NOT_BEFORE";
    static final String NOT_AFTER = "NOT_AFTER";

    /** The longest window that is promised. */
    private static final Duration ROOM = Duration.ofHours(1);

    private final Map<String, String> said;

    private TimesOfDay(Map<String, String> said) {
        this.said = said;
    }

    static TimesOfDay of(Person person, LocalDate today) {
        Map<String, String> said = new HashMap<>();
        person.adjustments().stream()
                .filter(each -> each.standsOn(today) && each.note() != null)
                .forEach(each -> said.put(each.code(), each.note()));
        return new TimesOfDay(said);
    }

    /** The same with one more; what is not about a time of day changes nothing. */
    TimesOfDay with(String code, @Nullable String note) {
        Map<String, String> more = new HashMap<>(said);
        if (note != null) {
            more.put(code, note);
        }
        return new TimesOfDay(more);
    }

    boolean isAnyLeft() {
        LocalTime first = time(NOT_BEFORE);
        LocalTime last = time(NOT_AFTER);
        return first == null || last == null || Duration.between(first, last).compareTo(ROOM) >= 0;
    }

    /** What the housing system's people wrote may be no time at all. */
    private @Nullable LocalTime time(String code) {
        try {
            String written = said.get(code);
            return written == null ? null : LocalTime.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
