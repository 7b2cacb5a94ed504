package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.tenancy.ContactKind;
import org.doorstep.tenancy.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a tenancy, as the housing system has them.
 *
 * @param left they have left the tenancy
 * @param contacts in the order in which they should be tried
 */
record Resident(
        String reference,
        String fullName,
        @Nullable String title,
        LocalDate born,
        MemberRole role,
        boolean left,
        List<Contact> contacts,
        List<Adjustment> adjustments,
        List<Kin> kin) {

    /** What must be different for somebody. */
    record Adjustment(String code, String note) {}

    /** Whom somebody names, by a landline or an email. */
    record Kin(String name, String relation, ContactKind kind, String value, String purpose) {}

    boolean holdsTheTenancy() {
        return role.holdsTheTenancy() && !left;
    }

    boolean needs(String code) {
        return adjustments.stream().anyMatch(each -> each.code().equals(code));
    }

    boolean takesWords() {
        return contacts.stream().anyMatch(Contact::takesWords);
    }
}
