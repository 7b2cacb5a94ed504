package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.privacy.OwnCopy;
import org.doorstep.privacy.PersonExport;
import org.doorstep.web.CopyWords;
import org.doorstep.web.CopyWords.Chapter;

/** staff/person-export: answers somebody who asks by letter or telephone for all that we hold about them. */
@Named
@RequestScoped
public class PersonExportPage extends SubjectForm {

    @Inject
    PersonExport export;

    @Inject
    CopyWords copyWords;

    private List<Chapter> chapters = List.of();

    /** Shows it, to be printed. */
    public void read() {
        if (isSaid()) {
            chapters = copyWords.chapters(copy());
        }
    }

    /** Hands over the file. */
    public void download() {
        if (isSaid()) {
            copyWords.download(copy());
        }
    }

    private OwnCopy copy() {
        return export.of(reference(), getWhy(), staff.author()).orElseThrow();
    }

    public List<Chapter> getChapters() {
        return chapters;
    }
}
