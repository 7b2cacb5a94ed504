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

    static final LocalDate DATE = LocalDate.of(2027, 2, 3);

    private final List<ShiftTime> shifts = new ArrayList<>();
    private final List<PromisedVisit> visits = new ArrayList<>();
    private final List<BusyBlock> blocks = new ArrayList<>();
    private Duration reserve = Duration.ofMinutes(5);
    private Travel travel = Travel.NONE;
    private Place start;

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

    /** What another scheduler has planned, at a place or anywhere. */
    public DayBuilder withBlock(String from, String to, Place place) {
        Double latitude = place == null ? null : place.latitude();
        Double longitude = place == null ? null : place.longitude();
        blocks.add(new BusyBlock(at(from), at(to), latitude, longitude, null));
        return this;
    }

    public DayBuilder withTravel(Travel by) {
        travel = by;
        return this;
    }

    public DayBuilder startingAt(Place place) {
        start = place;
        return this;
    }

    public DayPlan plan() {
        return new DayPlan(new DayFrame(shifts, blocks, start, travel, reserve), visits);
    }

    public static PromisedVisit visit(String key, String earliest, int windowMinutes, int onSiteMinutes) {
        return visitAt(null, key, earliest, windowMinutes, onSiteMinutes);
    }

    public static PromisedVisit visitAt(
            Place place, String key, String earliest, int windowMinutes, int onSiteMinutes) {
        ArrivalWindow window = window(earliest, windowMinutes);
        return new PromisedVisit(
                key, window, Duration.ofMinutes(onSiteMinutes), true, place, PromisedVisit.orderOf(window));
    }

    public static ArrivalWindow window(String earliest, int minutes) {
        return ArrivalWindow.startingAt(at(earliest), Duration.ofMinutes(minutes));
    }

    public static Instant at(String time) {
        return DATE.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
