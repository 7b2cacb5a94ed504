package org.doorstep.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says what a day can promise by trying every arrival on the five-minute steps, in the order of the windows. Slow, and too simple to be
 * wrong in the way that a clever plan can be.
 */
final class EveryArrivalOracle {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final List<ShiftTime> shifts;
    private final List<PromisedVisit> visits;
    private final Duration reserve;

    EveryArrivalOracle(List<ShiftTime> shifts, List<PromisedVisit> visits, Duration reserve) {
        this.shifts = shifts;
        this.visits = visits;
        this.reserve = reserve;
    }

    boolean isPossible() {
        return tryFrom(0, inOrder(visits), Instant.MIN, Duration.ZERO);
    }

    /** The first arrival with which the window can be promised too. */
    Optional<Instant> arrivalFor(ArrivalWindow window, Duration onSite) {
        if (visits.stream().anyMatch(visit -> visit.window().overlaps(window))) {
            return Optional.empty();
        }
        Instant last = window.latest().minus(reserve);
        for (Instant at = window.earliest(); !at.isAfter(last); at = at.plus(STEP)) {
            List<PromisedVisit> all = new ArrayList<>(visits);
            // Its window is this one moment; every other visit keeps its reserve.
            all.add(new PromisedVisit("new", new ArrivalWindow(at, at.plus(STEP)), onSite, true));
            if (fitsAShift(at, onSite) && tryFrom(0, inOrder(all), Instant.MIN, reserve)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private boolean tryFrom(int index, List<PromisedVisit> all, Instant free, Duration kept) {
        if (index == all.size()) {
            return true;
        }
        PromisedVisit visit = all.get(index);
        Instant last = visit.key().equals("new")
                ? visit.window().earliest()
                : visit.window().latest().minus(kept);
        for (Instant at = visit.window().earliest(); !at.isAfter(last); at = at.plus(STEP)) {
            if (!at.isBefore(free)
                    && fitsAShift(at, visit.onSite())
                    && tryFrom(index + 1, all, at.plus(visit.onSite()), kept)) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsAShift(Instant at, Duration onSite) {
        return shifts.stream()
                .anyMatch(
                        shift -> !at.isBefore(shift.start()) && !at.plus(onSite).isAfter(shift.end()));
    }

    private static List<PromisedVisit> inOrder(List<PromisedVisit> some) {
        return some.stream()
                .sorted(Comparator.comparing(visit -> visit.window().earliest()))
                .toList();
    }
}
