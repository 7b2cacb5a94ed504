package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.RowKinds;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** staff/new-import: which kind of file, and the file. The form goes to {@link ImportUpload}, which sends back here what must be mended. */
@Named
@RequestScoped
public class NewImportPage {

    @Inject
    Problems problems;

    @Inject
    RowKinds kinds;

    @Inject
    Words words;

    /** Before anything is written: says what must be mended. */
    public void load() {
        switch (Exchange.asked("problem")) {
            case "kind" -> problems.add(getFirst(), "staff_new_import.kind.empty");
            case "file" -> problems.add("file", "staff_new_import.file.empty");
            case "empty" -> problems.add("file", "staff_new_import.file.nothing");
            case "large" -> problems.add("file", "staff_new_import.file.large");
            default -> {}
        }
    }

    /** The id of the first choice, to which a problem leads. */
    public String getFirst() {
        return "kind-" + kinds.all().get(0).path();
    }

    public List<Choice> getChoices() {
        return kinds.all().stream().map(this::choice).toList();
    }

    private Choice choice(ImportKind kind) {
        return new Choice(
                kind.path(),
                words.of("staff_imports.kind." + kind),
                words.of("staff_imports.about." + kind),
                kind.path().equals(Exchange.asked("kind")));
    }
}
