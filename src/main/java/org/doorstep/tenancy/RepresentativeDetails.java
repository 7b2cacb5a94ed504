package org.doorstep.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for a tenant, and by what leave.
 *
 * @param organisation whom they work for, if anybody
 * @param contact their own mobile or email address, as somebody wrote it
 * @param proofNote a registration number, of which the end alone is kept
 * @param from the first local date
 * @param until the last local date; null where it lasts until it is ended
 */
public record RepresentativeDetails(
        String name,
        RepresentativeKind kind,
        @Nullable String organisation,
        String contact,
        Authority covers,
        AuthorityProof proof,
        @Nullable String proofNote,
        LocalDate from,
        @Nullable LocalDate until) {

    public static final int LONGEST_NAME = 200;

    private static final int SHOWN_OF_NUMBER = 4;

    /** As a tenant who is signed in names somebody: for visits, from today. */
    public static RepresentativeDetails byTenant(
            String name, RepresentativeKind kind, String contact, LocalDate today) {
        return new RepresentativeDetails(
                name, kind, null, contact, Authority.VISITS, AuthorityProof.TENANT_SIGNED_IN, null, today, null);
    }

    ContactKind contactKind() {
        return contact.contains("@") ? ContactKind.EMAIL : ContactKind.MOBILE;
    }

    /** "…4821": enough to find the document again. */
    @Nullable
    String proofShown() {
        String number = proofNote == null ? "" : proofNote.replaceAll("\\s", "");
        return number.isEmpty() ? null : "\u2026" + number.substring(Math.max(0, number.length() - SHOWN_OF_NUMBER));
    }
}
