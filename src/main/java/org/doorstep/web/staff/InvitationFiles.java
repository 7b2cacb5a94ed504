package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.account.InvitationLetter;
import org.doorstep.account.Invitations;
import org.doorstep.account.Invitations.Invited;
import org.doorstep.audit.Author;
import org.doorstep.intake.csv.CsvText;
import org.doorstep.messaging.letter.LetterPrinting;
import org.doorstep.web.Words;

/** Whom to invite, as a list for a mail merge, which may be long and is written as it is read, or as letters, in files that are not too long. */
@ApplicationScoped
public class InvitationFiles {

    /** A home has no more lines than this but for very few: what is over stands in the last. */
    private static final int ADDRESS_LINES = 4;

    @Inject
    Words words;

    @Inject
    Invitations invitations;

    @Inject
    InvitationLetter letter;

    @Inject
    LetterPrinting pages;

    /** Everybody of a patch, a row each. No cell is a formula. */
    public void writeList(String patch, Author by, OutputStream out) {
        int count = 0;
        try (CsvText list = new CsvText(out)) {
            list.row(headings());
            List<Invited> some = invitations.after(patch, "");
            while (!some.isEmpty()) {
                some.forEach(invited -> list.row(cells(invited)));
                count += some.size();
                some = invitations.after(patch, some.get(some.size() - 1).reference());
            }
        }
        invitations.record("list", patch, count, by);
    }

    /** One file of letters: those after a reference. */
    public byte[] letters(String patch, String after, Author by) {
        List<Invited> some = invitations.after(patch, after);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        pages.print(
                words.of("staff_invitations.file"),
                some.stream().map(letter::write).toList(),
                file);
        invitations.record("letters", patch, some.size(), by);
        return file.toByteArray();
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(words.of("staff_invitations.name")));
        for (int line = 1; line <= ADDRESS_LINES; line++) {
            headings.add(words.of("staff_invitations.line", line));
        }
        headings.add(words.of("staff_invitations.postcode"));
        headings.add(words.of("staff_invitations.link"));
        return headings;
    }

    private List<String> cells(Invited invited) {
        List<String> cells = new ArrayList<>(List.of(invited.fullName()));
        List<String> lines = invited.addressLines();
        for (int line = 0; line < ADDRESS_LINES - 1; line++) {
            cells.add(line < lines.size() ? lines.get(line) : "");
        }
        cells.add(
                lines.size() < ADDRESS_LINES ? "" : String.join(", ", lines.subList(ADDRESS_LINES - 1, lines.size())));
        cells.add(invited.postcode());
        cells.add(letter.link());
        return cells;
    }
}
