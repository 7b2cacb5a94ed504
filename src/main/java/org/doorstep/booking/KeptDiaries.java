package org.doorstep.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What stands in operatives' diaries over some dates as it was last read, each under the version that the diary had before it was read.
 * Whoever changes what stands in it counts the diary's version on in the same transaction, so what is kept under the version that stands now
 * is what stands now, on whichever server it was changed. Only holds end without anybody's doing, at a time that is kept with them.
 *
 * <p>Only what others have committed may be kept: a version that is rolled back is given out again for another plan. A database that is put
 * back to an earlier state gives versions out again too; therefore nothing is kept for longer than a minute (docs/decisions/0016).
 */
@ApplicationScoped
public class KeptDiaries {

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** A diary for half of it, and as long what several are together, so that nothing is older than that. */
    private static final Duration EACH = LONGEST.dividedBy(2);

    /** Days: some four weeks of 350 operatives. Each takes one or two kilobytes. */
    static final int MOST = 10_000;

    private record Dates(long operative, LocalDate from, LocalDate to) {}

    private record Kept(long version, List<OpenDay> days) {}

    private record DatesOfMany(Set<Long> operatives, LocalDate from, LocalDate to) {}

    private record KeptTogether(Map<Long, Long> versions, OpenDates dates) {}

    @Inject
    Clock clock;

    private final Cache<Dates, Kept> kept =
            cache((Dates dates, Kept found) -> 1 + found.days().size());

    private final Cache<DatesOfMany, KeptTogether> together = cache((DatesOfMany dates, KeptTogether found) ->
            1 + Math.toIntExact(found.dates().days().count()));

    /** What is at hand of these diaries, by operative. */
    Map<Long, List<OpenDay>> of(Map<Long, Long> versions, LocalDate from, LocalDate to) {
        Map<Long, List<OpenDay>> found = new HashMap<>();
        versions.forEach((operative, version) -> {
            Kept diary = kept.getIfPresent(new Dates(operative, from, to));
            if (diary != null && diary.version() == version) {
                found.put(operative, diary.days());
            }
        });
        return found;
    }

    /** Keeps what was read of an operative's diary after its version was. */
    void keep(long operative, long version, LocalDate from, LocalDate to, List<OpenDay> days) {
        kept.put(new Dates(operative, from, to), new Kept(version, List.copyOf(days)));
    }

    /** These diaries by date, if they have been put together before; null if not, or if one of them has changed. */
    @Nullable
    OpenDates together(Map<Long, Long> versions, LocalDate from, LocalDate to) {
        KeptTogether found = together.getIfPresent(new DatesOfMany(versions.keySet(), from, to));
        return found != null && found.versions().equals(versions) ? found.dates() : null;
    }

    /** Keeps what these diaries are together, under their versions. */
    void keepTogether(Map<Long, Long> versions, LocalDate from, LocalDate to, OpenDates dates) {
        Map<Long, Long> copied = Map.copyOf(versions);
        together.put(new DatesOfMany(copied.keySet(), from, to), new KeptTogether(copied, dates));
    }

    private <K, V> Cache<K, V> cache(Weigher<K, V> weigher) {
        return Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher(weigher)
                .expireAfterWrite(EACH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }
}
