package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.doorstep.intake.ImportFlaws;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.csv.Flaw;

/** What became of a file, as JSON. */
@ApplicationScoped
public class ImportAnswers {

    /** The rest is in the file of problems. */
    private static final int MOST_PROBLEMS = 1000;

    @Inject
    Answers answers;

    @Inject
    ImportFlaws flaws;

    JsonObject run(ImportRun run) {
        List<Flaw> first = flaws.of(run, 0, MOST_PROBLEMS);
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("id", run.reference())
                .add("kind", run.kind().path())
                .add("mode", run.mode().path())
                .add("file", run.fileName())
                .add("state", run.state().name())
                .add("rows", rows(run));
        String problem = run.problem();
        if (problem != null) {
            answer.add("problem", problem);
        }
        return answer.add("hints", Answers.list(run.hints()))
                .add("problems", Answers.list(first, ImportAnswers::problem))
                .add(
                        "allProblems",
                        answers.address("imports/" + run.reference() + "/problems")
                                .toString())
                .build();
    }

    private static JsonObject rows(ImportRun run) {
        return Json.createObjectBuilder()
                .add("read", run.rowsRead())
                .add("made", run.rowsMade())
                .add("changed", run.rowsChanged())
                .add("unchanged", run.rowsUnchanged())
                .add("refused", run.rowsRefused())
                .add("warnings", run.warnings())
                .build();
    }

    private static JsonObject problem(Flaw flaw) {
        return Json.createObjectBuilder()
                .add("line", flaw.line())
                .add("column", flaw.column())
                .add("value", flaw.value())
                .add("detail", flaw.mend())
                .add("refused", flaw.refused())
                .build();
    }
}
