package org.doorstep.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.doorstep.Retried;
import org.doorstep.audit.Author;
import org.doorstep.intake.csv.CsvFile;

/** Puts a file in as a whole: one transaction, taken back where any row is refused. */
@ApplicationScoped
class PuttingWholeFile {

    @PersistenceContext
    EntityManager database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** Opens the file again for each try. */
    interface Opening {
        CsvFile open() throws IOException;
    }

    /** What became of it. */
    record Result(Tally tally, List<String> hints) {}

    /** @param tallies gives a new one for each try */
    @Retried
    @Transactional(rollbackOn = Exception.class)
    <T> Result put(RowKind<T> kind, Opening opening, Author by, Supplier<Tally> tallies) throws IOException {
        Tally tally = tallies.get();
        try (CsvFile file = opening.open()) {
            List<String> hints = new FileReading<>(kind, tally, chunk -> {
                        PuttingRows.count(chunk, kind.put(chunk, by), tally);
                        database.flush();
                        database.clear();
                    })
                    .readAll(file);
            if (tally.refused() > 0) {
                transactions.setRollbackOnly();
            }
            return new Result(tally, hints);
        }
    }
}
