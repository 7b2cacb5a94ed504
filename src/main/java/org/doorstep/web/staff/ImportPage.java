package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.doorstep.intake.FirstRows;
import org.doorstep.intake.ImportFlaws;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportPreview;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportRuns;
import org.doorstep.intake.ImportState;
import org.doorstep.intake.Importing;
import org.doorstep.intake.csv.Flaw;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.jspecify.annotations.Nullable;

/** staff/import: one file. Its first rows while it waits, how far it is while it comes in, and then what became of it, row by row. */
@Named
@RequestScoped
public class ImportPage {

    private static final int FLAWS = 50;

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    ImportRuns runs;

    @Inject
    ImportFlaws flaws;

    @Inject
    ImportPreview preview;

    @Inject
    Importing importing;

    @Inject
    ImportWords words;

    private final PlaceInList place = new PlaceInList("/staff/import?ref=" + Exchange.escaped(getRef()) + "&", FLAWS);

    private ImportWords.@Nullable Row row;
    private @Nullable FirstRows first;
    private List<Flaw> toMend = List.of();

    /** Before a form is read: which stands on the page depends on how far the file is. */
    @PostConstruct
    void find() {
        row = runs.find(getRef()).map(run -> words.rows(List.of(run)).get(0)).orElse(null);
    }

    public void load() throws IOException {
        if (row == null) {
            Exchange.notFound();
        } else if (row.run().state() == ImportState.WAITING) {
            first = preview.of(row.run());
        } else {
            ImportRun run = row.run();
            toMend = place.read((from, most) -> flaws.of(run, from, most));
        }
    }

    /** Begins to put it in. */
    public void start() {
        Optional<ImportMode> mode = ImportMode.find(Exchange.asked("mode"));
        if (mode.isEmpty()) {
            problems.add("mode-good-rows", "staff_import.mode.empty");
            return;
        }
        importing.runLater(getRef(), mode.get(), staff.author());
        Exchange.goTo("/staff/import?ref=" + Exchange.escaped(getRef()));
    }

    /** Throws it away before anything of it came in; who has the file can send it again. */
    public void discard() {
        runs.discard(getRef(), staff.author());
        Exchange.goTo("/staff/imports?done=discarded");
    }

    public String getRef() {
        return Exchange.asked("ref");
    }

    public ImportWords.@Nullable Row getRow() {
        return row;
    }

    /** "WAITING", "RUNNING", "DONE", "PARTLY", "REFUSED" or "FAILED"; ends the names of texts about it. */
    public String getState() {
        return row == null ? "" : ImportWords.state(row.run());
    }

    public boolean isOver() {
        return row != null && row.run().state().isOver();
    }

    /** Its beginning, while it waits. */
    public @Nullable FirstRows getFirst() {
        return first;
    }

    /** The optional columns that it does not have, with commas between. */
    public String getAbsent() {
        return first == null ? "" : String.join(", ", first.absent());
    }

    public List<Flaw> getFlaws() {
        return toMend;
    }

    public PlaceInList getPlace() {
        return place;
    }
}
