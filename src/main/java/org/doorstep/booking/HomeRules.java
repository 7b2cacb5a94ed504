package org.doorstep.booking;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * What the reasonable adjustments of a household ask of the times and people that are offered: of several, the strictest.
 *
 * @param fixedTime a window of 15 minutes
 * @param notBefore local time before which no window starts
 * @param notAfter local time after which no window ends
 * @param gender of every operative who comes
 * @param crew how many come together at least
 * @param jointWith the trade of somebody who comes too
 * @param named badge number of who leads
 */
record HomeRules(
        boolean fixedTime,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        @Nullable String gender,
        int crew,
        @Nullable String jointWith,
        @Nullable String named) {

    static final HomeRules NONE = new HomeRules(false, null, null, null, 1, null, null);

    /** What a rule does, as {@code adjustment_rule} names it. */
    enum Effect {
        FIXED_TIME,
        NOT_BEFORE,
        NOT_AFTER,
        GENDER,
        CREW,
        JOINT_WITH,
        NAMED
    }

    private static final int MOST = 6;

    /**
     * These rules and one more.
     *
     * @param value what the rule asks for, at the start of these words; what cannot be read asks for nothing
     */
    HomeRules and(Effect effect, @Nullable String value) {
        String first = value == null ? "" : value.trim().split("\\s+", 2)[0];
        return switch (effect) {
            case FIXED_TIME -> new HomeRules(true, notBefore, notAfter, gender, crew, jointWith, named);
            case NOT_BEFORE ->
                time(first)
                        .filter(time -> notBefore == null || time.isAfter(notBefore))
                        .map(time -> new HomeRules(fixedTime, time, notAfter, gender, crew, jointWith, named))
                        .orElse(this);
            case NOT_AFTER ->
                time(first)
                        .filter(time -> notAfter == null || time.isBefore(notAfter))
                        .map(time -> new HomeRules(fixedTime, notBefore, time, gender, crew, jointWith, named))
                        .orElse(this);
            case GENDER -> new HomeRules(fixedTime, notBefore, notAfter, first, crew, jointWith, named);
            case CREW ->
                first.matches("[1-" + MOST + "]")
                        ? new HomeRules(
                                fixedTime,
                                notBefore,
                                notAfter,
                                gender,
                                Math.max(crew, Integer.parseInt(first)),
                                jointWith,
                                named)
                        : this;
            case JOINT_WITH -> new HomeRules(fixedTime, notBefore, notAfter, gender, crew, first, named);
            case NAMED ->
                first.isEmpty() ? this : new HomeRules(fixedTime, notBefore, notAfter, gender, crew, jointWith, first);
        };
    }

    /** "10:00", "9:30". */
    private static Optional<LocalTime> time(String written) {
        try {
            return Optional.of(LocalTime.parse(written.length() == 4 ? "0" + written : written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this household can be visited at every time of day. */
    boolean allowAnyTime() {
        return notBefore == null && notAfter == null;
    }

    /** Whether a window is at a time that suits this household. */
    boolean allow(ArrivalWindow window, PlainDates dates) {
        if (allowAnyTime()) {
            return true;
        }
        LocalTime start = dates.timeOf(window.earliest());
        LocalTime end = dates.timeOf(window.latest());
        boolean soonEnough = notAfter == null || !end.isAfter(notAfter) && !end.isBefore(start);
        return soonEnough && (notBefore == null || !start.isBefore(notBefore));
    }

    /** Whether an operative is one whom this household may be sent. */
    boolean allow(Who who, boolean leads) {
        return (gender == null || gender.equalsIgnoreCase(who.gender()))
                && (named == null || !leads || named.equals(who.badge()));
    }
}
