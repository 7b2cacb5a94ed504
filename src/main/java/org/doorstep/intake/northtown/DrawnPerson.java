package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.intake.northtown.NameStock.Family;
import org.doorstep.intake.northtown.Resident.Adjustment;
import org.doorstep.intake.northtown.Resident.Kin;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a household, before they have a reference.
 *
 * @param fullName as the records have it: sometimes with an initial, sometimes with two surnames
 * @param place of the surname among the family's
 * @param couple lives with a joint tenant of the same surname
 */
record DrawnPerson(
        Family family, int place, boolean woman, boolean couple, String given, String fullName, LocalDate born) {

    private static final List<TabbedFile.Row> ADJUSTMENTS =
            TabbedFile.read("adjustments.tsv").rows();
    private static final List<TabbedFile.Row> KIN = TabbedFile.read("kin.tsv").rows();
    private static final List<String> INITIALS = List.of("A", "C", "E", "J", "M", "R", "S", "T");

    static DrawnPerson draw(Family family, int place, boolean woman, boolean couple, LocalDate born, Draw draw) {
        String given = family.given(woman, draw);
        String surname = family.surname(woman, place);
        int drawn = draw.below(100);
        if (drawn < 3) {
            surname = surname + "-" + otherSurname(surname, woman, draw);
        } else if (drawn < 7) {
            surname = draw.oneOf(INITIALS) + " " + surname;
        }
        String written = drawn == 7 ? given.substring(0, 1) + "." : given;
        return new DrawnPerson(family, place, woman, couple, given, written + " " + surname, born);
    }

    /** Two of one household with one given name would be hard to tell apart. */
    boolean isCalledLike(DrawnPerson other) {
        return given.equals(other.given);
    }

    Resident asTenant(String reference, MemberRole role, boolean left, List<Contact> contacts, Kinship kinship) {
        return new Resident(
                reference,
                fullName,
                title(kinship.draw()),
                born,
                role,
                left,
                contacts,
                adjustments(kinship.draw()),
                kin(kinship));
    }

    /** Somebody who only lives there: nobody writes to them. */
    Resident asHouseholdMember(String reference) {
        return new Resident(
                reference, fullName, null, born, MemberRole.HOUSEHOLD_MEMBER, false, List.of(), List.of(), List.of());
    }

    /** What a next of kin is drawn with. */
    record Kinship(ContactStock stock, Draw draw) {}

    private static String otherSurname(String surname, boolean woman, Draw draw) {
        Family other = NameStock.draw(draw);
        String second = other.surname(woman, draw.below(other.surnames().size()));
        return surname.equals(second) ? "Bell" : second;
    }

    private @Nullable String title(Draw draw) {
        int drawn = draw.below(100);
        if (drawn < 3) {
            return null;
        }
        if (drawn < 6) {
            return drawn < 4 ? "Mx" : "Dr";
        }
        if (!woman) {
            return "Mr";
        }
        return couple || drawn < 35 ? "Mrs" : drawn < 75 ? "Ms" : "Miss";
    }

    /** One of eleven needs something; of those whose family speaks another language, one of nine an interpreter. */
    private List<Adjustment> adjustments(Draw draw) {
        List<Adjustment> adjustments = new ArrayList<>();
        family.language()
                .filter(language -> draw.ofHundred(11))
                .ifPresent(language -> adjustments.add(new Adjustment("INTERPRETER", language)));
        if (draw.ofHundred(9)) {
            TabbedFile.Row row = draw.oneOf(ADJUSTMENTS);
            adjustments.add(new Adjustment(row.text("code"), row.text("note")));
        }
        return adjustments;
    }

    private List<Kin> kin(Kinship kinship) {
        if (!kinship.draw().ofHundred(10)) {
            return List.of();
        }
        TabbedFile.Row row = kinship.draw().oneOf(KIN);
        boolean kinswoman = row.text("sex").equals("woman");
        String name = family.given(kinswoman, kinship.draw()) + " " + family.surname(kinswoman, place);
        return List.of(new Kin(
                name,
                row.text("relation"),
                ContactKind.LANDLINE,
                kinship.stock().landline().written(),
                row.text("purpose")));
    }
}
