package org.doorstep.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.Rows;
import org.doorstep.TransactionConnections;

/**
 * Counts the versions of diaries on: one number for all days of an operative, which every search asks for instead of each day's. It is
 * counted last in a transaction and in the order of operatives, so whoever waits here holds up nobody, and two never wait in a ring.
 */
@ApplicationScoped
public class DiaryVersions {

    @Inject
    TransactionConnections connections;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** Says that something on a day is other once this transaction commits; the caller holds the day's lock. */
    public void changed(WorkingDay day) {
        day.changed();
        changed(day.operativeId());
    }

    /** Says that something in an operative's diary is other once this transaction commits. */
    public void changed(long operativeId) {
        if (transactions.getResource(DiaryVersions.class) instanceof AtTheEnd counting) {
            counting.operatives.add(operativeId);
            return;
        }
        AtTheEnd counting = new AtTheEnd();
        counting.operatives.add(operativeId);
        transactions.putResource(DiaryVersions.class, counting);
        transactions.registerInterposedSynchronization(counting);
    }

    /** What is left to count in one transaction. */
    private final class AtTheEnd implements Synchronization {

        private final SortedSet<Long> operatives = new TreeSet<>();

        @Override
        public void beforeCompletion() {
            String rows = operatives.stream().map(id -> "(" + id + ", 1)").collect(Collectors.joining(", "));
            Rows.change(
                    connections,
                    "INSERT INTO diary_version (operative_id, version) VALUES " + rows
                            + " ON DUPLICATE KEY UPDATE version = version + 1",
                    List.of());
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing: what was counted went with the transaction.
        }
    }
}
