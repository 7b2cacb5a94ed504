package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.InstantConverter;
import org.jspecify.annotations.Nullable;

/** Reads what stands on the days of some operatives, in one statement whatever their number. */
@ApplicationScoped
public class DaysRead {

    private static final String SHIFTS =
            "SELECT o.badge_number, o.id, d.work_date, s.starts_at, s.ends_at FROM operative o"
                    + " LEFT JOIN working_day d ON d.operative_id = o.id AND d.work_date BETWEEN ?1 AND ?2"
                    + " LEFT JOIN shift s ON s.working_day_id = d.id WHERE o.badge_number IN (%s) ORDER BY s.starts_at";

    private static final String BLOCKS =
            "SELECT o.badge_number, o.id, b.work_date, b.starts_at, b.ends_at, b.latitude, b.longitude, b.source"
                    + " FROM operative o LEFT JOIN busy_block b ON b.operative_id = o.id AND b.work_date BETWEEN ?1 AND ?2"
                    + " WHERE o.badge_number IN (%s) ORDER BY b.position";

    /** The place in the queries of the first badge number that is asked for. */
    private static final int FIRST_BADGE = 3;

    /** The columns of what stands on a day begin here. */
    private static final int START = 3;

    @PersistenceContext
    EntityManager database;

    public StandingDays<ShiftTime> shifts(Collection<String> badgeNumbers, LocalDate from, LocalDate to) {
        return read(SHIFTS, badgeNumbers, from, to, DaysRead::shift);
    }

    public StandingDays<BusyBlock> blocks(Collection<String> badgeNumbers, LocalDate from, LocalDate to) {
        return read(BLOCKS, badgeNumbers, from, to, DaysRead::block);
    }

    private <T> StandingDays<T> read(
            String sql, Collection<String> badges, LocalDate from, LocalDate to, Function<@Nullable Object[], T> what) {
        List<String> asked = List.copyOf(badges);
        List<StandingDays.Row<T>> rows = new ArrayList<>();
        if (asked.isEmpty()) {
            return new StandingDays<>(rows);
        }
        Query query = database.createNativeQuery(String.format(sql, places(asked.size())))
                .setParameter(1, from)
                .setParameter(2, to);
        for (int i = 0; i < asked.size(); i++) {
            query.setParameter(FIRST_BADGE + i, asked.get(i));
        }
        for (Object row : query.getResultList()) {
            @Nullable Object[] column = (Object[]) row;
            rows.add(new StandingDays.Row<>(
                    String.valueOf(column[0]),
                    ((Number) Objects.requireNonNull(column[1])).longValue(),
                    Optional.ofNullable((Date) column[2]).map(Date::toLocalDate),
                    column[START] == null ? Optional.empty() : Optional.of(what.apply(column))));
        }
        return new StandingDays<>(rows);
    }

    private static String places(int count) {
        return IntStream.range(FIRST_BADGE, FIRST_BADGE + count)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
    }

    private static ShiftTime shift(@Nullable Object[] column) {
        return new ShiftTime(instant(column[START]), instant(column[START + 1]));
    }

    private static BusyBlock block(@Nullable Object[] column) {
        return new BusyBlock(
                instant(column[START]),
                instant(column[START + 1]),
                (Double) column[START + 2],
                (Double) column[START + 3],
                (String) column[START + 4]);
    }

    private static Instant instant(@Nullable Object column) {
        return InstantConverter.fromColumn(Objects.requireNonNull(column));
    }
}
