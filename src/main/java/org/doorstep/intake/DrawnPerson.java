package org.doorstep.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.doorstep.intake.NameStock.Family;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.ContactPoint;
import org.doorstep.tenancy.MemberRole;
import org.doorstep.tenancy.NextOfKin;
import org.doorstep.tenancy.PersonDetails;
import org.doorstep.tenancy.ReasonableAdjustment;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a household, before they have a reference.
 *
 * @param place of the surname among the family's
 * @param couple lives with a joint tenant of the same surname
 */
record DrawnPerson(Family family, int place, boolean woman, boolean couple, String given, LocalDate born) {

    private static final int ADJUSTED_OF_HUNDRED = 9;
    private static final int KIN_OF_HUNDRED = 10;

    String fullName() {
        return given + " " + family.surname(woman, place);
    }

    /** Two of one household with one given name would be hard to tell apart. */
    boolean isCalledLike(DrawnPerson other) {
        return given.equals(other.given);
    }

    /** As the housing system would send a tenant. */
    PersonDetails asTenant(
            String reference,
            MemberRole role,
            List<ContactPoint> contactPoints,
            ContactStock stock,
            SplittableRandom random) {
        return new PersonDetails(
                reference,
                fullName(),
                title(random),
                born,
                role,
                contactPoints,
                adjustments(random),
                kin(stock, random));
    }

    /** As the housing system would send somebody who only lives there: nobody writes to them. */
    PersonDetails asHouseholdMember(String reference) {
        return new PersonDetails(
                reference, fullName(), null, born, MemberRole.HOUSEHOLD_MEMBER, List.of(), List.of(), List.of());
    }

    private @Nullable String title(SplittableRandom random) {
        int drawn = random.nextInt(100);
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

    private static List<ReasonableAdjustment> adjustments(SplittableRandom random) {
        if (random.nextInt(100) >= ADJUSTED_OF_HUNDRED) {
            return List.of();
        }
        TabbedFile.Row row = NameStock.oneOf(TabbedFile.read("adjustments.tsv").rows(), random);
        return List.of(new ReasonableAdjustment(row.text("code"), row.text("note")));
    }

    private List<NextOfKin> kin(ContactStock stock, SplittableRandom random) {
        if (random.nextInt(100) >= KIN_OF_HUNDRED) {
            return List.of();
        }
        TabbedFile.Row row = NameStock.oneOf(TabbedFile.read("kin.tsv").rows(), random);
        boolean kinswoman = row.text("sex").equals("woman");
        String name = family.given(kinswoman, random) + " " + family.surname(kinswoman, place);
        return List.of(
                new NextOfKin(name, row.text("relation"), ContactKind.LANDLINE, stock.landline(), row.text("purpose")));
    }
}
