package org.doorstep.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.Keys;
import org.jspecify.annotations.Nullable;

/**
 * One file that came in: it waits until somebody says that it is to come in, runs once, and keeps what became of its rows. While a server
 * works on it, that server says again and again that it is alive; one that is silent for two minutes has died, and the run has failed.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {

    /** A chunk of rows takes a second at most. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "started_by")
    private String startedBy;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "bytes_in_all")
    private long bytesInAll;

    @Column(name = "bytes_read")
    private long bytesRead;

    @Column(name = "rows_read")
    private long rowsRead;

    @Column(name = "rows_made")
    private long rowsMade;

    @Column(name = "rows_changed")
    private long rowsChanged;

    @Column(name = "rows_unchanged")
    private long rowsUnchanged;

    @Column(name = "rows_refused")
    private long rowsRefused;

    private long warnings;
    private @Nullable String problem;
    private @Nullable String hints;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "alive_at")
    private Instant aliveAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    @SuppressWarnings("NullAway.Init")
    ImportRun(ImportKind kind, ImportMode mode, String fileName, String startedBy, Instant now) {
        this.reference = Keys.randomToken();
        this.kind = kind;
        this.mode = mode;
        this.fileName = cut(fileName, LONGEST_NAME);
        this.startedBy = startedBy;
        this.state = ImportState.WAITING;
        this.madeAt = now;
        this.aliveAt = now;
    }

    /** All of the file is here. */
    void holds(long bytes) {
        bytesInAll = bytes;
    }

    /** Begins, unless somebody has begun it or it is over: then it says no. */
    boolean start(ImportMode wanted, Instant now) {
        if (state != ImportState.WAITING) {
            return false;
        }
        mode = wanted;
        state = ImportState.RUNNING;
        aliveAt = now;
        return true;
    }

    void progress(Tally tally, long bytes, Instant now) {
        bytesRead = Math.min(bytes, bytesInAll);
        count(tally);
        aliveAt = now;
    }

    void done(Tally tally, List<String> said, Instant now) {
        bytesRead = bytesInAll;
        count(tally);
        hint(said);
        end(ImportState.DONE, now);
    }

    /** Nothing of it came in. */
    void refused(Tally tally, List<String> said, @Nullable String why, Instant now) {
        count(tally);
        rowsMade = 0;
        rowsChanged = 0;
        rowsUnchanged = 0;
        hint(said);
        problem = why == null ? null : cut(why, LONGEST_TEXT);
        end(ImportState.REFUSED, now);
    }

    void failed(String why, Instant now) {
        problem = cut(why, LONGEST_TEXT);
        end(ImportState.FAILED, now);
    }

    private void end(ImportState how, Instant now) {
        state = how;
        aliveAt = now;
        finishedAt = now;
    }

    private void count(Tally tally) {
        rowsRead = tally.rows();
        rowsMade = tally.of(Taken.Result.MADE);
        rowsChanged = tally.of(Taken.Result.CHANGED);
        rowsUnchanged = tally.of(Taken.Result.UNCHANGED);
        rowsRefused = tally.refused();
        warnings = tally.warnings();
    }

    private void hint(List<String> said) {
        hints = said.isEmpty() ? null : cut(String.join("\n", said), LONGEST_TEXT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }

    /** For joins only. */
    long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public ImportKind kind() {
        return kind;
    }

    public ImportMode mode() {
        return mode;
    }

    public String fileName() {
        return fileName;
    }

    public String startedBy() {
        return startedBy;
    }

    public ImportState state() {
        return state;
    }

    public long rowsRead() {
        return rowsRead;
    }

    public long rowsMade() {
        return rowsMade;
    }

    public long rowsChanged() {
        return rowsChanged;
    }

    public long rowsUnchanged() {
        return rowsUnchanged;
    }

    public long rowsRefused() {
        return rowsRefused;
    }

    /** How many things are to be looked at in rows that did come in. */
    public long warnings() {
        return warnings;
    }

    /** What to do about the file as a whole; null where nothing is. */
    public @Nullable String problem() {
        return problem;
    }

    /** What seems to be wrong with whole columns. */
    public List<String> hints() {
        return hints == null ? List.of() : hints.lines().toList();
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** How much of the file has been gone through, 0 to 100. */
    public int percent() {
        if (state == ImportState.DONE) {
            return 100;
        }
        return bytesInAll == 0 ? 0 : (int) Math.min(99, 100 * bytesRead / bytesInAll);
    }
}
