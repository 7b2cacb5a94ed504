package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.Remembered;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Slot;
import org.doorstep.schedule.WindowGrid;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

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

    /** Searches of one moment may draw a window twice: either is good, as its parts are final. */
    private final Remembered<Drawn, @Nullable Offered[]> drawn =
            new Remembered<>(MOST_DATES, date -> new Offered[numbers(date.length())]);

    /** The windows that can be served on these dates. */
    List<Open> of(VisitNeed need, Able able, OpenDates dates) {
        WindowGrid grid = new WindowGrid(landlord.getZone());
        CrewTravel travel = new CrewTravel(need, able);
        List<Open> open = new ArrayList<>();
        boolean inOrder = true;
        for (OpenDates.OnDate date : dates.dates()) {
            int before = open.size();
            add(open, need, travel, date, grid);
            inOrder &= before == 0
                    || before == open.size()
                    || start(open.get(before - 1)).isBefore(start(open.get(before)));
        }
        return inOrder ? open : mergedInOrder(open);
    }

    private void add(List<Open> open, VisitNeed need, CrewTravel travel, OpenDates.OnDate onDate, WindowGrid grid) {
        LocalDate date = onDate.date();
        Duration length = need.windowLength();
        Duration onSite = need.onSite();
        WindowGrid.Day windows = grid.day(date, length, onDate.opens(), onDate.closes());
        int[] extra = travel.least(onDate.days(), windows);
        @Nullable Offered[] kept = drawn.of(new Drawn(date.toEpochDay(), length.toMinutes(), onSite.toMinutes()));
        for (int number = windows.first(); number < windows.end(); number++) {
            if (extra[number] != Seating.CANNOT) {
                Offered offered = kept[number];
                if (offered == null) {
                    offered = offered(grid.window(date, length, number), onSite);
                    kept[number] = offered;
                }
                open.add(new Open(offered, extra[number]));
            }
        }
    }

    /** How many windows of this many minutes two dates have: a night shift ends on the second. */
    private static int numbers(long length) {
        return Math.toIntExact(TWO_DAYS.toMinutes() / length) + 1;
    }

    /** A night shift's windows of one date come again, or come before, among those of the next. */
    private static List<Open> mergedInOrder(List<Open> open) {
        Map<Instant, Open> byStart = new TreeMap<>();
        open.forEach(each -> byStart.merge(
                start(each), each, (one, other) -> one.extraTravel() <= other.extraTravel() ? one : other));
        return List.copyOf(byStart.values());
    }

    private static Instant start(Open open) {
        return open.offered().slot().window().earliest();
    }

    private Offered offered(ArrivalWindow window, Duration onSite) {
        return new Offered(slotKeys.of(window), dates.dateOf(window.earliest()), new Slot(window, onSite), true);
    }
}
