package org.doorstep.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who is signed in, and for which home. Everything a page shows or does is checked against this.
 *
 * @param propertyId the home whose visits they may see
 * @param since the first day of their tenancy: what was before is not theirs
 * @param signedOutAt when they are signed out if they do nothing more
 */
public record SignedInPerson(
        long personId,
        long tenancyId,
        long propertyId,
        String reference,
        String fullName,
        String shortAddress,
        LocalDate since,
        Instant signedOutAt) {

    /** "Siân": what we greet them by. */
    public String firstName() {
        return fullName.split(" ", 2)[0];
    }

    /** How this person owns a hold. */
    public String holdOwner() {
        return "person:" + personId;
    }
}
