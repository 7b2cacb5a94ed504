package org.doorstep.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Fit;
import org.doorstep.schedule.Place;
import org.doorstep.schedule.PromisedVisit;
import org.doorstep.schedule.WorkingDay;
import org.jspecify.annotations.Nullable;

/**
 * The locked days of a crew that can serve a window.
 *
 * @param seats who leads, then the others
 * @param left the locked days from which a visit moves and to which it does not come back
 */
record TakenDays(List<Taken> seats, List<WorkingDay> left) {

    /** One of the crew, as chosen. */
    record Seated(OpenDay open, Fit fit, Duration onSite) {}

    /**
     * One of the crew, under lock.
     *
     * @param open the day as it stands, without the visit that moves and without what yields
     */
    record Taken(WorkingDay day, OpenDay open, Fit fit, Duration onSite) {

        /** The visit as this one's day has it. */
        PromisedVisit promise(String key, ArrivalWindow window, boolean booked, @Nullable Place place) {
            return new PromisedVisit(key, window, onSite, booked, place, fit.order());
        }
    }

    static TakenDays of(List<Seated> seated, Set<Long> leaving, Map<Long, WorkingDay> locked) {
        Set<Long> gone = new HashSet<>(leaving);
        List<Taken> seats = new ArrayList<>();
        for (Seated each : seated) {
            gone.remove(each.open().id());
            WorkingDay day = Objects.requireNonNull(locked.get(each.open().id()));
            seats.add(new Taken(day, each.open(), each.fit(), each.onSite()));
        }
        return new TakenDays(
                seats,
                gone.stream()
                        .sorted()
                        .map(id -> Objects.requireNonNull(locked.get(id)))
                        .toList());
    }

    Taken lead() {
        return seats.get(0);
    }

    List<Taken> companions() {
        return seats.subList(1, seats.size());
    }
}
