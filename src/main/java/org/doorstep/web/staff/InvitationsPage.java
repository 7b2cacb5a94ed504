package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.doorstep.account.Invitations;
import org.doorstep.account.Invitations.Batch;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** staff/invitations: how many tenants have no account yet, by patch, and the files with which they are invited. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final String LIST = "list";
    private static final String LETTERS = "after-";

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    Invitations invitations;

    @Inject
    InvitationFiles files;

    private List<String> patches = List.of();
    private String patch = "";
    private List<Batch> batches = List.of();

    @PostConstruct
    void read() {
        patches = invitations.patches();
        patch = patches.contains(Exchange.asked("patch")) ? Exchange.asked("patch") : "";
        batches = invitations.batches(patch);
    }

    /** Hands out the file that was chosen. */
    public void download() {
        String chosen = Exchange.asked("file");
        if (chosen.equals(LIST)) {
            Exchange.file(
                    "invitations.csv", "text/csv;charset=UTF-8", out -> files.writeList(patch, staff.author(), out));
        } else if (chosen.matches(LETTERS + "([0-9a-f]{2})*")) {
            byte[] letters = files.letters(patch, reference(chosen), staff.author());
            Exchange.file("invitations.pdf", "application/pdf", out -> out.write(letters));
        } else {
            problems.add("file-" + LIST, "staff_invitations.which.empty");
        }
    }

    private static String code(Batch batch) {
        return LETTERS + HexFormat.of().formatHex(batch.after().getBytes(StandardCharsets.UTF_8));
    }

    private static String reference(String code) {
        return new String(HexFormat.of().parseHex(code.substring(LETTERS.length())), StandardCharsets.UTF_8);
    }

    public int getCount() {
        return batches.isEmpty() ? 0 : batches.get(batches.size() - 1).last();
    }

    /** "1,204 tenants have no account yet." */
    public String getHowMany() {
        return getCount() == 1
                ? words.of("staff_invitations.one")
                : words.of("staff_invitations.many", words.number(getCount()));
    }

    public String getPatch() {
        return patch;
    }

    public List<String> getPatches() {
        return patches;
    }

    /** The list, then each file of letters. */
    public List<Choice> getFiles() {
        String chosen = Exchange.asked("file");
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                LIST,
                words.of("staff_invitations.list"),
                words.of("staff_invitations.list.what"),
                chosen.equals(LIST)));
        for (Batch batch : batches) {
            choices.add(new Choice(
                    code(batch),
                    words.of("staff_invitations.letters", words.number(batch.first()), words.number(batch.last())),
                    words.of("staff_invitations.letters.what"),
                    chosen.equals(code(batch))));
        }
        return choices;
    }
}
