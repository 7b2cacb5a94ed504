package org.doorstep.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.RecordOpenings.Part;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.tenancy.SafeContact;
import org.doorstep.tenancy.SafeContacts;
import org.doorstep.tenancy.SafetyFlag;
import org.doorstep.tenancy.SafetyFlags;
import org.doorstep.tenancy.Tenancies;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;

/** The part of staff/person about what may put somebody at risk. */
@Named
@RequestScoped
public class PersonSafetyPage {

    /** A fact in words. */
    public record Row(String name, String value) {}

    @Inject
    CurrentStaff staff;

    @Inject
    PersonPage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    StaffWords staffWords;

    @Inject
    Tenancies tenancies;

    @Inject
    SafeContacts contacts;

    @Inject
    SafetyFlags safetyFlags;

    private String note = "";

    /** Sets a flag. */
    public void set() {
        Optional<SafetyFlag.Kind> kind = Arrays.stream(SafetyFlag.Kind.values())
                .filter(each -> each.name().equals(Exchange.asked("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            problems.add("kind-" + SafetyFlag.Kind.values()[0], "staff_person.flag.empty");
        }
        if (note.length() > SafetyFlag.LONGEST_NOTE) {
            problems.add("note", "staff_person.note.long");
        }
        if (!problems.isAny()) {
            safetyFlags.set(page.getRef(), kind.orElseThrow(), note.strip(), staff.author());
            done("flagged");
        }
    }

    /** It is still right. */
    public void review(String flag) {
        safetyFlags.review(page.getRef(), flag, staff.author());
        done("reviewed");
    }

    /** It is not right any more. */
    public void end(String flag) {
        safetyFlags.end(page.getRef(), flag, staff.author());
        done("flag_ended");
    }

    /** They have lost that phone: the contacts on file are used again. */
    public void endSafe() {
        person().ifPresent(each -> contacts.end(each, staff.author()));
        done("safe_ended");
    }

    private void done(String what) {
        Exchange.goTo(page.partAddress(Part.SAFETY) + "&done=" + what);
    }

    private Optional<Person> person() {
        return tenancies.findPerson(page.getRef());
    }

    /** Their safe contact; empty where they have none. */
    public List<Row> getSafe() {
        return person().flatMap(each -> contacts.find(each.id()))
                .map(this::rows)
                .orElse(List.of());
    }

    private List<Row> rows(SafeContact safe) {
        return List.of(
                row("number", PhoneNumbers.asWritten(safe.mobile())),
                row("words", safe.words().text()),
                row(
                        "hours",
                        words.of(
                                "staff_person.safe.from_until",
                                safe.hours().from(),
                                safe.hours().until())),
                row("since", staffWords.moment(safe.setAt())));
    }

    private Row row(String name, String value) {
        return new Row(words.of("staff_person.safe." + name), value);
    }

    public List<SafetyFlag> getFlags() {
        return person().map(each -> safetyFlags.standing(each.id())).orElse(List.of());
    }

    /** Whether the notes are for them. */
    public boolean isReads() {
        return staff.getWho().readsSafety();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(SafetyFlag.Kind.values())
                .map(each -> new Choice(
                        each.name(),
                        words.of("staff_person.flag." + each),
                        "",
                        Exchange.asked("kind").equals(each.name())))
                .toList();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
