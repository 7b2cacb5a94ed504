package org.doorstep.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.doorstep.booking.Diary.Yielding;
import org.doorstep.booking.SlotOffer.Offered;
import org.doorstep.booking.VisitNeeds.Standing;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Slot;
import org.doorstep.schedule.WindowGrid;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;

/**
 * Finds every window that some operative can serve, soonest first. Where nothing is held and nothing moves, the same versions of the same
 * diaries give the same windows, now and later: then they are kept, under all those versions together.
 */
@ApplicationScoped
public class OpenWindows {

    /** Windows. Each takes some two hundred bytes. */
    private static final int MOST = 50_000;

    /**
     * What windows are looked for, as if nothing were due.
     *
     * @param versions of the diaries of everybody who could serve them, by operative
     * @param length of each window
     */
    record Asked(Map<Long, Long> versions, Duration length, Duration onSite, LocalDate from, LocalDate to) {}

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Diary diary;

    @Inject
    SlotKey slotKeys;

    private final Cache<Asked, List<Offered>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Asked asked, List<Offered> found) -> 1 + found.size())
            .expireAfterWrite(KeptDiaries.LONGEST)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();

    /** The windows, for somebody to whom these holds yield and from whom this visit would move. */
    List<Offered> of(Asked asked, Optional<Standing> moving, Yielding yielding) {
        List<Offered> known = moving.isEmpty() ? kept.getIfPresent(asked) : null;
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        List<OpenDay> days = diary.daysOnOffer(new Able(asked.versions()), asked.from(), asked.to());
        List<Offered> found =
                find(asked, days.stream().map(day -> day.at(now, yielding)).map(day -> moving.map(
                                visit -> day.without(Diary.keyOf(visit.id())))
                        .orElse(day)));
        if (moving.isEmpty() && days.stream().noneMatch(day -> day.isHeldAt(now))) {
            kept.put(asked, found);
        }
        return found;
    }

    private List<Offered> find(Asked asked, Stream<OpenDay> days) {
        WindowGrid grid = new WindowGrid(landlord.getZone());
        Map<LocalDate, BitSet> served = new TreeMap<>();
        days.forEach(day -> served.computeIfAbsent(day.date(), date -> new BitSet())
                .or(day.served(grid, asked.length(), asked.onSite())));
        // By their start: a window past midnight of one date may be one of the next date too.
        Map<Instant, Offered> offered = new TreeMap<>();
        served.forEach((date, numbers) -> numbers.stream()
                .mapToObj(number -> grid.window(date, asked.length(), number))
                .forEach(window -> offered.put(window.earliest(), offered(window, asked.onSite()))));
        return List.copyOf(offered.values());
    }

    private Offered offered(ArrivalWindow window, Duration onSite) {
        return new Offered(slotKeys.of(window), dates.dateOf(window.earliest()), new Slot(window, onSite), true);
    }
}
