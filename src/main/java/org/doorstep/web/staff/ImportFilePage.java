package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.intake.ImportGuide;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.RowKinds;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/import-file: what a file of one kind must look like. */
@Named
@RequestScoped
public class ImportFilePage {

    @Inject
    RowKinds kinds;

    @Inject
    ImportGuide guide;

    @Inject
    Words words;

    private @Nullable ImportKind kind;

    public void load() {
        Optional<ImportKind> asked = ImportKind.find(Exchange.asked("kind")).filter(kinds.all()::contains);
        if (asked.isPresent()) {
            kind = asked.get();
        } else {
            Exchange.notFound();
        }
    }

    public @Nullable ImportKind getKind() {
        return kind;
    }

    public String getHeading() {
        return kind == null
                ? ""
                : words.of(
                        "staff_import_file.heading",
                        words.of("staff_imports.kind." + kind).toLowerCase(Locale.UK));
    }

    public String getAbout() {
        return kind == null ? "" : words.of("staff_imports.about." + kind);
    }

    public List<ImportGuide.Entry> getColumns() {
        return kind == null ? List.of() : guide.columns(kind);
    }
}
