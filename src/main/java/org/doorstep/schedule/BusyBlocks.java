package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.InstantConverter;

/** Writes what another scheduler has planned. */
@ApplicationScoped
public class BusyBlocks {

    private static final int COLUMNS = 8;

    @PersistenceContext
    EntityManager database;

    /** Sets what is planned elsewhere on a local date, in place of what stood; the caller holds the lock of the day and of those beside it. */
    public void replace(long operativeId, LocalDate date, List<BusyBlock> blocks) {
        database.createNativeQuery("DELETE FROM busy_block WHERE operative_id = ?1 AND work_date = ?2")
                .setParameter(1, operativeId)
                .setParameter(2, date)
                .executeUpdate();
        if (!blocks.isEmpty()) {
            insert(operativeId, date, inTime(blocks));
        }
    }

    /** The blocks in the order in which they are kept. */
    public static List<BusyBlock> inTime(List<BusyBlock> blocks) {
        return blocks.stream().sorted(BusyBlock.IN_TIME).toList();
    }

    private void insert(long operativeId, LocalDate date, List<BusyBlock> blocks) {
        String rows = IntStream.range(0, blocks.size())
                .mapToObj(i -> IntStream.rangeClosed(1, COLUMNS)
                        .mapToObj(column -> "?" + (i * COLUMNS + column))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        Query query = database.createNativeQuery("INSERT INTO busy_block (operative_id, work_date, position, starts_at,"
                + " ends_at, latitude, longitude, source) VALUES " + rows);
        for (int i = 0; i < blocks.size(); i++) {
            BusyBlock block = blocks.get(i);
            int place = i * COLUMNS;
            query.setParameter(place + 1, operativeId)
                    .setParameter(place + 2, date)
                    .setParameter(place + 3, i)
                    .setParameter(place + 4, InstantConverter.toColumn(block.start()))
                    .setParameter(place + 5, InstantConverter.toColumn(block.end()))
                    .setParameter(place + 6, block.latitude())
                    .setParameter(place + 7, block.longitude())
                    .setParameter(place + 8, block.source());
        }
        query.executeUpdate();
    }
}
