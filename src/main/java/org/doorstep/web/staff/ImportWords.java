package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.doorstep.account.StaffList;
import org.doorstep.audit.Author;
import org.doorstep.intake.ImportRun;
import org.doorstep.web.Words;

/** Says imports in words. */
@Named
@ApplicationScoped
public class ImportWords {

    /**
     * A file that came in, as a list shows it.
     *
     * @param tone of its state: "", "brass" or "brick"
     */
    public record Row(ImportRun run, String kind, String state, String tone, String when, String who) {}

    @Inject
    Words words;

    @Inject
    StaffWords staffWords;

    @Inject
    StaffList list;

    List<Row> rows(List<ImportRun> runs) {
        Map<String, String> names =
                list.namesOf(runs.stream().map(ImportRun::startedBy).toList());
        return runs.stream()
                .map(run -> new Row(
                        run,
                        words.of("staff_imports.kind." + run.kind()),
                        words.of("staff_imports.state." + state(run)),
                        tone(run),
                        staffWords.moment(run.madeAt()),
                        who(run.startedBy(), names)))
                .toList();
    }

    private String who(String inTrail, Map<String, String> names) {
        return inTrail.equals(Author.SYSTEM.name())
                ? words.of("staff_way.SYSTEM")
                : names.getOrDefault(inTrail, inTrail);
    }

    /** Its state; one that is done is told apart by whether some rows were left out, or all. */
    static String state(ImportRun run) {
        return switch (run.state()) {
            case DONE -> done(run);
            case WAITING, RUNNING, REFUSED, FAILED -> run.state().name();
        };
    }

    private static String done(ImportRun run) {
        if (run.rowsRefused() == 0) {
            return "DONE";
        }
        return run.rowsRefused() < run.rowsRead() ? "PARTLY" : "REFUSED";
    }

    private static String tone(ImportRun run) {
        return switch (state(run)) {
            case "DONE" -> "";
            case "REFUSED", "FAILED" -> "brick";
            default -> "brass";
        };
    }
}
