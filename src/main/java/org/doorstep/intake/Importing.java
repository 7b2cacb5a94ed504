package org.doorstep.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.intake.csv.CsvFile;
import org.doorstep.intake.csv.Mend;
import org.doorstep.intake.csv.UnreadableFile;

/** Brings files in, from the API, from the staff's pages and for the demo estate alike. */
@ApplicationScoped
public class Importing {

    /** Some two million rows. */
    public static final long LARGEST_FILE = 200L << 20;

    private static final Logger LOG = Logger.getLogger(Importing.class.getName());

    @Inject
    RowKinds kinds;

    @Inject
    ImportRuns runs;

    @Inject
    ImportFiles files;

    @Inject
    ImportFlaws flaws;

    @Inject
    PuttingRows rows;

    @Inject
    PuttingWholeFile wholeFile;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    /**
     * Takes a file in; nothing of it is put in yet.
     *
     * @return empty where it is larger than {@link #LARGEST_FILE}
     */
    public Optional<ImportRun> receive(ImportKind kind, ImportMode mode, String fileName, InputStream in, Author by)
            throws IOException {
        ImportRun run = runs.make(kind, mode, fileName, by);
        try {
            runs.holds(run.reference(), files.store(run.id(), in, LARGEST_FILE));
            return Optional.of(run);
        } catch (ImportFiles.TooLarge e) {
            runs.discard(run.reference(), by);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            runs.discard(run.reference(), by);
            throw e;
        }
    }

    /** Begins to put a file in that was received, and goes on while the caller does. Does nothing if somebody has begun it. */
    public void runLater(String reference, ImportMode mode, Author by) {
        runs.start(reference, mode, by).ifPresent(run -> threads.execute(() -> carryOut(run, mode, by)));
    }

    /** Puts a file in that was received. Does nothing if somebody has begun it. */
    public void run(String reference, ImportMode mode, Author by) {
        runs.start(reference, mode, by).ifPresent(run -> carryOut(run, mode, by));
    }

    private void carryOut(ImportRun run, ImportMode mode, Author by) {
        try {
            run(run, kinds.reader(run.kind()), mode, new Author(by.name(), Way.IMPORT));
        } catch (UnreadableFile e) {
            runs.end(
                    run.reference(),
                    found -> found.refused(new Tally(none -> {}), List.of(), e.mend(), clock.instant()));
        } catch (IOException | RuntimeException e) {
            String id = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, "An import failed: " + id, e);
            runs.end(run.reference(), found -> found.failed(Mend.of("run.failed", id), clock.instant()));
        } finally {
            files.remove(run.id());
        }
    }

    private <T> void run(ImportRun run, RowKind<T> kind, ImportMode mode, Author by) throws IOException {
        if (mode == ImportMode.GOOD_ROWS) {
            putGoodRows(run, kind, by);
        } else {
            putAllOrNothing(run, kind, by);
        }
    }

    private <T> void putGoodRows(ImportRun run, RowKind<T> kind, Author by) throws IOException {
        Tally tally = tally(run);
        AtomicLong bytes = new AtomicLong();
        try (CsvFile file = open(run, kind, bytes)) {
            List<String> hints = new FileReading<>(kind, tally, chunk -> {
                        rows.put(kind, chunk, by, tally);
                        runs.progress(run.reference(), tally, bytes.get());
                    })
                    .readAll(file);
            runs.end(run.reference(), found -> found.done(tally, hints, clock.instant()));
        }
    }

    /** Looks at every row before any is put in: most files that are refused never touch the database. */
    private <T> void putAllOrNothing(ImportRun run, RowKind<T> kind, Author by) throws IOException {
        Tally looked = tally(run);
        AtomicLong bytes = new AtomicLong();
        try (CsvFile file = open(run, kind, bytes)) {
            List<String> hints = new FileReading<>(
                            kind, looked, chunk -> runs.progress(run.reference(), looked, bytes.get() / 2))
                    .readAll(file);
            if (looked.refused() > 0) {
                runs.end(run.reference(), found -> found.refused(looked, hints, Mend.of("run.rows"), clock.instant()));
                return;
            }
        }
        PuttingWholeFile.Result put = wholeFile.put(kind, () -> open(run, kind, bytes), by, () -> tally(run));
        runs.end(run.reference(), found -> {
            if (put.tally().refused() > 0) {
                found.refused(put.tally(), put.hints(), Mend.of("run.rows"), clock.instant());
            } else {
                found.done(put.tally(), put.hints(), clock.instant());
            }
        });
    }

    /** A new count, and an empty report. */
    private Tally tally(ImportRun run) {
        flaws.clear(run.id());
        return new Tally(found -> flaws.write(run.id(), found));
    }

    private <T> CsvFile open(ImportRun run, RowKind<T> kind, AtomicLong bytes) throws IOException {
        return CsvFile.open(() -> files.open(run.id(), bytes::set), kind.columns());
    }
}
