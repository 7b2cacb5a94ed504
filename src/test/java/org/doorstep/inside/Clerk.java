package org.doorstep.inside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportFlaws;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportReport;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportRuns;
import org.doorstep.intake.Importing;
import org.doorstep.intake.csv.Flaw;

/** Somebody at a landlord's who sends files, and reads what became of them. */
final class Clerk {

    /** What is written of every file, whatever becomes of it. */
    static final Set<String> OF_THE_FILE = Set.of("import_run", "import_flaw", "audit_trail");

    private static final int MANY = 100_000;

    private Clerk() {}

    static ImportRun sends(ImportKind kind, String file) {
        return sends(kind, ImportMode.GOOD_ROWS, file.getBytes(StandardCharsets.UTF_8));
    }

    static ImportRun sends(ImportKind kind, ImportMode mode, byte[] file) {
        return sends(kind, mode, new ByteArrayInputStream(file));
    }

    /** Sends it, and does not have it put in yet. */
    static String leaves(ImportKind kind, String file) {
        return leaves(kind, ImportMode.GOOD_ROWS, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    static ImportRun run(String reference) {
        return Beans.the(ImportRuns.class).find(reference).orElseThrow();
    }

    private static ImportRun sends(ImportKind kind, ImportMode mode, InputStream file) {
        String reference = leaves(kind, mode, file);
        Beans.the(Importing.class).run(reference, mode, Author.SYSTEM);
        return run(reference);
    }

    private static String leaves(ImportKind kind, ImportMode mode, InputStream file) {
        try {
            return Beans.the(Importing.class)
                    .receive(kind, mode, kind.path() + ".csv", file, Author.SYSTEM)
                    .orElseThrow()
                    .reference();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Flaw> flaws(ImportRun run) {
        return Beans.the(ImportFlaws.class).of(run, 0, MANY);
    }

    /** "line 2 uprn: 10E+11 - what to do", as a clerk reads it. */
    static List<String> report(ImportRun run) {
        return flaws(run).stream()
                .map(flaw -> "line " + flaw.line() + " " + flaw.column() + ": " + flaw.mend())
                .toList();
    }

    /** The same as the file that a clerk opens in a spreadsheet. */
    static String reportAsFile(ImportRun run) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Beans.the(ImportReport.class).write(run, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    /** The tables that are different after this, without those in which every file is noted. */
    static Set<String> tablesChangedBy(Runnable what) {
        Bookings.awaitQuiet();
        Map<String, Long> before = Sql.sumsOfAllTables();
        what.run();
        Map<String, Long> after = Sql.sumsOfAllTables();
        return after.keySet().stream()
                .filter(table -> !OF_THE_FILE.contains(table))
                .filter(table -> !after.get(table).equals(before.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
