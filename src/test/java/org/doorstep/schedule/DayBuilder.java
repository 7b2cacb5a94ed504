package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A day of one operative for tests: on a winter Wednesday, so that local time is UTC. */
public final class DayBuilder {

    private static final LocalDate DATE = LocalDate.of(2027, 2, 3);

    private final List<ShiftTime> shifts = new ArrayList<>();
    private final List<PromisedVisit> visits = new ArrayList<>();
    private Duration reserve = Duration.ofMinutes(5);

    private DayBuilder() {}

    /** Somebody who works from 8am to 5pm without a break. */
    public static DayBuilder aDay() {
        return aDayOff().withShift("08:00", "17:00");
    }

    public static DayBuilder aDayOff() {
        return new DayBuilder();
    }

    public DayBuilder withShift(String start, String end) {
        shifts.add(new ShiftTime(at(start), at(end)));
        return this;
    }

    public DayBuilder withVisit(String key, String earliest, int windowMinutes, int onSiteMinutes) {
        return withVisit(visit(key, earliest, windowMinutes, onSiteMinutes));
    }

    public DayBuilder withVisit(PromisedVisit visit) {
        visits.add(visit);
        return this;
    }

    public DayBuilder withReserve(int minutes) {
        reserve = Duration.ofMinutes(minutes);
        return this;
    }

    public DayPlan plan() {
        return new DayPlan(shifts, visits, reserve);
    }

    public static PromisedVisit visit(String key, String earliest, int windowMinutes, int onSiteMinutes) {
        return new PromisedVisit(key, window(earliest, windowMinutes), Duration.ofMinutes(onSiteMinutes), true);
    }

    public static ArrivalWindow window(String earliest, int minutes) {
        return ArrivalWindow.startingAt(at(earliest), Duration.ofMinutes(minutes));
    }

    public static Instant at(String time) {
        return DATE.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
