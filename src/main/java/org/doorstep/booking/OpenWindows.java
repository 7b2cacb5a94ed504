package org.doorstep.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.ServedWindows;
import org.doorstep.schedule.Slot;
import org.doorstep.schedule.WindowGrid;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/** Finds every window that some crew can serve, in the order of time, with the least travel that it costs. */
@ApplicationScoped
public class OpenWindows {

    /** Of each window length and time on site a year of dates. */
    private static final int MOST_DATES = 5_000;

    private static final Duration TWO_DAYS = Duration.ofHours(50);

    /** A window as the grid of its date has it; the same object each time, so that what is made of it can be kept with it. */
    private record Drawn(long epochDay, long length, long onSite) {}

    /**
     * A window that can be promised.
     *
     * @param extraTravel minutes on the road that the days of the crew have not had before
     */
    record Open(Offered offered, int extraTravel) {}

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    SlotKey slotKeys;

    private final Cache<Drawn, AtomicReferenceArray<Offered>> drawn = Caffeine.newBuilder()
            .maximumSize(MOST_DATES)
            .executor(Runnable::run)
            .build();

    /** The windows that these days can serve. */
    List<Open> of(VisitNeed need, Able able, List<OpenDay> days) {
        WindowGrid grid = new WindowGrid(landlord.getZone());
        List<List<Seat>> crews = need.crews();
        List<Open> open = new ArrayList<>();
        for (List<OpenDay> day : byDate(days)) {
            if (!day.isEmpty()) {
                add(open, need, crews, able, day.get(0).date(), day, grid);
            }
        }
        return inOrder(open);
    }

    /** A list for each date from the first to the last: a wide search has thousands of days. */
    private static List<List<OpenDay>> byDate(List<OpenDay> days) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (OpenDay day : days) {
            first = Math.min(first, day.date().toEpochDay());
            last = Math.max(last, day.date().toEpochDay());
        }
        List<List<OpenDay>> byDate = new ArrayList<>();
        for (long date = first; date <= last; date++) {
            byDate.add(new ArrayList<>());
        }
        for (OpenDay day : days) {
            byDate.get((int) (day.date().toEpochDay() - first)).add(day);
        }
        return byDate;
    }

    private void add(
            List<Open> open,
            VisitNeed need,
            List<List<Seat>> crews,
            Able able,
            LocalDate date,
            List<OpenDay> days,
            WindowGrid grid) {
        Duration length = need.windowLength();
        Duration onSite = need.onSite();
        WindowGrid.Day windows = grid.day(date, length, opens(days), closes(days));
        int[] extra = new int[windows.end()];
        Arrays.fill(extra, Seating.CANNOT);
        crews.forEach(crew -> serve(crew, need, able, days, windows, extra));
        AtomicReferenceArray<Offered> kept = drawn.get(
                new Drawn(date.toEpochDay(), length.toMinutes(), onSite.toMinutes()),
                each -> new AtomicReferenceArray<>(numbers(length)));
        for (int number = windows.first(); number < windows.end(); number++) {
            if (extra[number] != Seating.CANNOT) {
                Offered offered = kept.get(number);
                if (offered == null) {
                    offered = offered(grid.window(date, length, number), onSite);
                    kept.set(number, offered);
                }
                open.add(new Open(offered, extra[number]));
            }
        }
    }

    /** Notes for each window that a crew can serve how much travel it costs, where no other crew does it for less. */
    private static void serve(
            List<Seat> crew, VisitNeed need, Able able, List<OpenDay> days, WindowGrid.Day windows, int[] extra) {
        if (crew.size() == 1) {
            ServedWindows least = least(extra);
            days.forEach(day -> serve(crew.get(0), true, need, able, day, windows, least));
            return;
        }
        int[][][] each = new int[crew.size()][days.size()][windows.end()];
        for (int seat = 0; seat < each.length; seat++) {
            for (int person = 0; person < each[seat].length; person++) {
                Arrays.fill(each[seat][person], Seating.CANNOT);
                ServedWindows least = least(each[seat][person]);
                serve(crew.get(seat), seat == 0, need, able, days.get(person), windows, least);
            }
        }
        for (int number = windows.first(); number < windows.end(); number++) {
            int window = number;
            Seating.of(each.length, days.size(), (seat, person) -> each[seat][person][window])
                    .ifPresent(people -> extra[window] = Math.min(extra[window], sum(each, people, window)));
        }
    }

    private static void serve(
            Seat seat,
            boolean leads,
            VisitNeed need,
            Able able,
            OpenDay day,
            WindowGrid.Day windows,
            ServedWindows served) {
        if (need.rules().allow(day.who(), leads) && able.can(day.operativeId(), seat)) {
            day.plan().serve(windows, seat.onSite(), need.place(), served);
        }
    }

    /** Keeps the least travel of each window. */
    private static ServedWindows least(int[] extra) {
        return (number, travel) -> extra[number] = Math.min(extra[number], travel);
    }

    private static int sum(int[][][] each, int[] people, int number) {
        int sum = 0;
        for (int seat = 0; seat < people.length; seat++) {
            sum += each[seat][people[seat]][number];
        }
        return sum;
    }

    private static int opens(List<OpenDay> days) {
        int opens = WindowGrid.NEVER;
        for (OpenDay day : days) {
            opens = Math.min(opens, day.plan().opens());
        }
        return opens;
    }

    private static int closes(List<OpenDay> days) {
        int closes = WindowGrid.ALWAYS;
        for (OpenDay day : days) {
            closes = Math.max(closes, day.plan().closes());
        }
        return closes;
    }

    /** How many windows of this length two dates have: a night shift ends on the second. */
    private static int numbers(Duration length) {
        return Math.toIntExact(TWO_DAYS.dividedBy(length)) + 1;
    }

    /** A night shift's windows of one date come again, or come before, among those of the next. */
    private static List<Open> inOrder(List<Open> open) {
        for (int i = 1; i < open.size(); i++) {
            if (!start(open.get(i - 1)).isBefore(start(open.get(i)))) {
                Map<Instant, Open> byStart = new TreeMap<>();
                open.forEach(each -> byStart.merge(
                        start(each), each, (one, other) -> one.extraTravel() <= other.extraTravel() ? one : other));
                return List.copyOf(byStart.values());
            }
        }
        return open;
    }

    private static Instant start(Open open) {
        return open.offered().slot().window().earliest();
    }

    private Offered offered(ArrivalWindow window, Duration onSite) {
        return new Offered(slotKeys.of(window), dates.dateOf(window.earliest()), new Slot(window, onSite), true);
    }
}
