package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Fit;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.schedule.WorkingDays;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * Takes the best crew who can serve a window, under lock. Their days are chosen by a plain read, then locked; if a version has moved
 * meanwhile, everything is read again with the locks held, so a choice is only ever made on what still stands.
 */
@ApplicationScoped
public class DayLocks {

    /** Going with a day that is locked already is better than anything; staying with the same operative is better than any way. */
    private static final int NOT_LOCKED = 10_000_000;

    private static final int SOMEBODY_ELSE = 1_000_000;
    private static final int MINUTE_OF_TRAVEL = 1_000;

    /** A day that could have the visit, as one of its crew. */
    private record Candidate(OpenDay day, Fit fit) {}

    @Inject
    Diary diary;

    @Inject
    PlainDates dates;

    @Inject
    WorkingDays workingDays;

    /**
     * Locks the days of the best crew, and those from which a visit moves; empty if nobody can serve the window.
     *
     * @param leaving the ids of the days on which the visit stands that would move; empty for a new visit
     */
    Optional<TakenDays> take(
            VisitNeeds.Reading reading,
            ArrivalWindow window,
            Yielding yielding,
            @Nullable Appointment moving,
            Set<Long> leaving) {
        Map<Long, WorkingDay> locked = new HashMap<>();
        while (true) {
            List<TakenDays.Seated> best = best(reading, window, yielding, moving, locked.keySet());
            if (best.isEmpty()) {
                return Optional.empty();
            }
            if (lock(best, leaving, locked)) {
                return Optional.of(TakenDays.of(best, leaving, locked));
            }
        }
    }

    /** False if one of them is not what it was when it was chosen. */
    private boolean lock(List<TakenDays.Seated> best, Set<Long> leaving, Map<Long, WorkingDay> locked) {
        Set<Long> ids = new TreeSet<>(leaving);
        best.forEach(each -> ids.add(each.open().id()));
        ids.removeAll(locked.keySet());
        if (ids.isEmpty()) {
            return true;
        }
        workingDays.lock(ids).forEach(day -> locked.put(day.id(), day));
        return best.stream()
                .filter(each -> ids.contains(each.open().id()))
                .allMatch(each ->
                        Objects.requireNonNull(locked.get(each.open().id())).version()
                                == each.open().version());
    }

    private List<TakenDays.Seated> best(
            VisitNeeds.Reading reading,
            ArrivalWindow window,
            Yielding yielding,
            @Nullable Appointment moving,
            Set<Long> locked) {
        VisitNeed need = reading.need().orElseThrow();
        LocalDate date = dates.dateOf(window.earliest());
        OpenDates dates = diary.days(reading.able(), date.minusDays(1), date, yielding);
        List<OpenDay> days = (moving == null ? dates : dates.without(Diary.keyOf(moving.id())))
                .days()
                .toList();
        for (List<Seat> crew : need.crews()) {
            List<TakenDays.Seated> seated = seat(crew, need, reading.able(), window, days, moving, locked);
            if (!seated.isEmpty()) {
                return seated;
            }
        }
        return List.of();
    }

    private static List<TakenDays.Seated> seat(
            List<Seat> crew,
            VisitNeed need,
            Able able,
            ArrivalWindow window,
            List<OpenDay> days,
            @Nullable Appointment moving,
            Set<Long> locked) {
        List<Map<Long, Candidate>> candidates = new ArrayList<>();
        for (int seat = 0; seat < crew.size(); seat++) {
            candidates.add(candidates(crew.get(seat), seat == 0, need, able, window, days));
        }
        List<Long> people = List.copyOf(able.versions().keySet());
        return Seating.of(crew.size(), people.size(), (seat, person) -> {
                    Candidate candidate = candidates.get(seat).get(people.get(person));
                    return candidate == null ? Seating.CANNOT : cost(candidate, moving, locked);
                })
                .map(taken -> {
                    List<TakenDays.Seated> seated = new ArrayList<>();
                    for (int seat = 0; seat < taken.length; seat++) {
                        Candidate chosen =
                                Objects.requireNonNull(candidates.get(seat).get(people.get(taken[seat])));
                        seated.add(new TakenDays.Seated(
                                chosen.day(), chosen.fit(), crew.get(seat).onSite()));
                    }
                    return seated;
                })
                .orElse(List.of());
    }

    /** By operative; of two days of one who works past midnight, the one with less travel. */
    private static Map<Long, Candidate> candidates(
            Seat seat, boolean leads, VisitNeed need, Able able, ArrivalWindow window, List<OpenDay> days) {
        Map<Long, Candidate> candidates = new HashMap<>();
        for (OpenDay day : days) {
            if (able.can(day.operativeId(), seat) && need.rules().allow(day.who(), leads)) {
                day.fit(window, seat.onSite(), need.place())
                        .ifPresent(
                                fit -> candidates.merge(day.operativeId(), new Candidate(day, fit), DayLocks::nearer));
            }
        }
        return candidates;
    }

    private static Candidate nearer(Candidate one, Candidate other) {
        return one.fit().extraTravel() <= other.fit().extraTravel() ? one : other;
    }

    private static int cost(Candidate candidate, @Nullable Appointment moving, Set<Long> locked) {
        OpenDay day = candidate.day();
        boolean stays =
                moving != null && day.operativeId() == moving.operative().id();
        long busy = Math.min(day.plan().busy().toMinutes(), MINUTE_OF_TRAVEL - 1);
        return (locked.contains(day.id()) ? 0 : NOT_LOCKED)
                + (moving == null || stays ? 0 : SOMEBODY_ELSE)
                + MINUTE_OF_TRAVEL * Math.max(0, candidate.fit().extraTravel())
                + Math.toIntExact(busy);
    }
}
