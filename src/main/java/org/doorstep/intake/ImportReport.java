package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import org.doorstep.intake.csv.CsvText;
import org.doorstep.intake.csv.Flaw;
import org.doorstep.intake.csv.Mend;

/** The rows of a file that must be looked at, as a file for a spreadsheet, in which nothing that stood in a cell is a formula. */
@ApplicationScoped
public class ImportReport {

    private static final int AT_A_TIME = 1000;

    @Inject
    ImportFlaws flaws;

    /** "properties-problems.csv". */
    public String fileName(ImportRun run) {
        return run.kind().path() + "-problems.csv";
    }

    public void write(ImportRun run, OutputStream out) {
        try (CsvText text = new CsvText(out)) {
            text.row(List.of(
                    Mend.of("report.line"),
                    Mend.of("report.column"),
                    Mend.of("report.value"),
                    Mend.of("report.mend"),
                    Mend.of("report.refused")));
            List<Flaw> some = flaws.of(run, 0, AT_A_TIME);
            for (int from = AT_A_TIME; !some.isEmpty(); from += AT_A_TIME) {
                some.forEach(flaw -> text.row(List.of(
                        Long.toString(flaw.line()),
                        flaw.column(),
                        flaw.value(),
                        flaw.mend(),
                        Mend.of(flaw.refused() ? "report.yes" : "report.no"))));
                some = flaws.of(run, from, AT_A_TIME);
            }
        }
    }
}
