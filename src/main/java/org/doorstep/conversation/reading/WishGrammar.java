package org.doorstep.conversation.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.conversation.reading.Wish.Days;
import org.doorstep.conversation.reading.Wish.Part;

/** Reads a wish as {@link Wish#toString} wrote it, in the grammar of docs/replies.md. */
public final class WishGrammar {

    private static final String NOT = "not:";
    private static final String WEEKDAY = "weekday:";
    private static final String FROM = ">=";
    private static final String UNTIL = "<=";
    private static final String TO = "..";

    private final List<Days> days = new ArrayList<>();
    private final List<Days> notDays = new ArrayList<>();
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<DayOfWeek> notWeekdays = EnumSet.noneOf(DayOfWeek.class);
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private final List<LocalTime> from = new ArrayList<>();
    private final List<LocalTime> until = new ArrayList<>();

    private WishGrammar() {}

    /**
     * The wish of these tokens.
     *
     * @param written tokens with spaces between; empty: no wish
     */
    public static Wish read(String written) {
        WishGrammar reading = new WishGrammar();
        for (String token : written.strip().split(" +", -1)) {
            if (!token.isEmpty()) {
                reading.take(token);
            }
        }
        return new Wish(
                reading.days,
                reading.notDays,
                reading.weekdays,
                reading.notWeekdays,
                reading.parts,
                reading.from,
                reading.until);
    }

    private void take(String token) {
        boolean not = token.startsWith(NOT);
        String said = not ? token.substring(NOT.length()) : token;
        if (said.startsWith(WEEKDAY)) {
            (not ? notWeekdays : weekdays).add(weekday(said.substring(WEEKDAY.length())));
        } else if (said.startsWith(FROM)) {
            from.add(LocalTime.parse(said.substring(FROM.length())));
        } else if (said.startsWith(UNTIL)) {
            until.add(LocalTime.parse(said.substring(UNTIL.length())));
        } else if (Character.isDigit(said.charAt(0))) {
            (not ? notDays : days).add(days(said));
        } else {
            parts.add(Part.valueOf(said));
        }
    }

    private static DayOfWeek weekday(String letters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(letters)) {
                return day;
            }
        }
        throw new IllegalArgumentException("There is no weekday " + letters);
    }

    private static Days days(String said) {
        int to = said.indexOf(TO);
        return to < 0
                ? Days.of(LocalDate.parse(said))
                : new Days(LocalDate.parse(said.substring(0, to)), LocalDate.parse(said.substring(to + TO.length())));
    }
}
