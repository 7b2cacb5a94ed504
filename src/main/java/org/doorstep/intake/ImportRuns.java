package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorstep.InstantConverter;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.intake.csv.Mend;

/**
 * The files that came in. What happens to a run is written in a transaction of its own, so that it is seen while the rows of a file are
 * still under way, and stays when they are taken back.
 */
@ApplicationScoped
public class ImportRuns {

    private static final Duration KEPT_WAITING = Duration.ofDays(1);
    private static final Duration FLAWS_KEPT = Duration.ofDays(90);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** Newest first, from a place on. */
    @Transactional
    public List<ImportRun> newest(int from, int most) {
        return database.createQuery("SELECT r FROM ImportRun r ORDER BY r.id DESC", ImportRun.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public long count() {
        return database.createQuery("SELECT COUNT(r) FROM ImportRun r", Long.class)
                .getSingleResult();
    }

    @Transactional
    public Optional<ImportRun> find(String reference) {
        return database.createQuery("SELECT r FROM ImportRun r WHERE r.reference = :reference", ImportRun.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ImportRun make(ImportKind kind, ImportMode mode, String fileName, Author by) {
        ImportRun run = new ImportRun(kind, mode, fileName, by.name(), clock.instant());
        database.persist(run);
        audit.record(Deed.of(by, "import.receive", run.reference()).remarking(kind.path()));
        return run;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void holds(String reference, long bytes) {
        change(reference, run -> run.holds(bytes));
    }

    /** The run, if it was waiting and is running now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ImportRun> start(String reference, ImportMode mode, Author by) {
        Optional<ImportRun> run = lock(reference).filter(found -> found.start(mode, clock.instant()));
        run.ifPresent(found -> audit.record(
                Deed.of(by, "import.run", reference).remarking(found.kind().path() + " " + mode.path())));
        return run;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(String reference, Tally tally, long bytes) {
        change(reference, run -> run.progress(tally, bytes, clock.instant()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(String reference, Consumer<ImportRun> how) {
        change(reference, how);
    }

    /** Throws away a file that nobody wanted after all; one that has begun stays. */
    @Transactional
    public void discard(String reference, Author by) {
        lock(reference).filter(run -> run.state() == ImportState.WAITING).ifPresent(run -> {
            database.remove(run);
            audit.record(Deed.of(by, "import.discard", reference));
        });
    }

    /** Ends runs whose server died, and removes what has been kept long enough. */
    @Transactional
    void sweep() {
        Instant now = clock.instant();
        database.createQuery(
                        "SELECT r FROM ImportRun r WHERE r.state = :running AND r.aliveAt < :silent", ImportRun.class)
                .setParameter("running", ImportState.RUNNING)
                .setParameter("silent", now.minus(ImportRun.SILENCE))
                .getResultList()
                .forEach(run -> run.failed(Mend.of("run.died"), now));
        database.createQuery("DELETE FROM ImportRun r WHERE r.state = :waiting AND r.madeAt < :old")
                .setParameter("waiting", ImportState.WAITING)
                .setParameter("old", now.minus(KEPT_WAITING))
                .executeUpdate();
        database.createNativeQuery(
                        "DELETE f FROM import_flaw f JOIN import_run r ON r.id = f.run_id WHERE r.finished_at < ?")
                .setParameter(1, InstantConverter.toColumn(now.minus(FLAWS_KEPT)))
                .executeUpdate();
        database.createNativeQuery(
                        "DELETE p FROM import_piece p JOIN import_run r ON r.id = p.run_id WHERE r.finished_at IS NOT NULL")
                .executeUpdate();
    }

    private void change(String reference, Consumer<ImportRun> how) {
        lock(reference).ifPresent(how);
    }

    private Optional<ImportRun> lock(String reference) {
        return database.createQuery("SELECT r FROM ImportRun r WHERE r.reference = :reference", ImportRun.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
