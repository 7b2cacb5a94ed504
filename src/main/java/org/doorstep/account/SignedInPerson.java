package org.doorstep.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.tenancy.Authority;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and for which home. Everything a page shows or does is checked against this. Where a representative is signed in, it is
 * the tenant for whom they act, and {@code acting} says who does.
 *
 * @param propertyId the home whose visits they may see
 * @param since the first day of their tenancy: what was before is not theirs
 * @param signedOutAt when they are signed out if they do nothing more
 * @param acting who acts, where it is not the tenant
 */
public record SignedInPerson(
        long personId,
        long tenancyId,
        long propertyId,
        String reference,
        String fullName,
        String shortAddress,
        LocalDate since,
        Instant signedOutAt,
        @Nullable Acting acting) {

    private static final long NO_ROW = -1;

    /** The tenant themselves. */
    public SignedInPerson(
            long personId,
            long tenancyId,
            long propertyId,
            String reference,
            String fullName,
            String shortAddress,
            LocalDate since,
            Instant signedOutAt) {
        this(personId, tenancyId, propertyId, reference, fullName, shortAddress, since, signedOutAt, null);
    }

    /** Who acts for the tenant; empty where it is the tenant. */
    public Optional<Acting> representative() {
        return Optional.ofNullable(acting);
    }

    /** The tenant may do everything, a representative what their authority covers. */
    public boolean may(Authority needed) {
        return acting == null || acting.covers().covers(needed);
    }

    /** Visits that are private to the tenant are for the tenant's eyes, and for whoever may do all that the tenant may. */
    public boolean seesPrivate() {
        return may(Authority.ALL);
    }

    /** The row of the tenant whose private visits and jobs they see; no row where they see none. */
    public long privateEyes() {
        return seesPrivate() ? personId : NO_ROW;
    }

    /** Who did it, for the trail. */
    public Author author() {
        return new Author(acting == null ? "person:" + reference : acting.author(), Way.WEB);
    }

    /** "Siân": what we greet them by. */
    public String firstName() {
        return fullName.split(" ", 2)[0];
    }

    /** How this person owns a hold: what a representative keeps is not in the tenant's way. */
    public String holdOwner() {
        return acting == null ? "person:" + personId : "representative:" + acting.id();
    }
}
