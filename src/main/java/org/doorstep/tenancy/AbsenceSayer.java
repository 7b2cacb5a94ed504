package org.doorstep.tenancy;

import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.jspecify.annotations.Nullable;

/**
 * Who says that nobody will be at home.
 *
 * @param author who they are for the trail
 * @param personId for joins only; null where another system says it
 * @param personReference the same person's reference
 */
public record AbsenceSayer(
        Author author, @Nullable Long personId, @Nullable String personReference) {

    /** Somebody of the tenancy on a page, or whoever acts for them there. */
    public static AbsenceSayer onPage(Author author, long personId, String reference) {
        return new AbsenceSayer(author, personId, reference);
    }

    /** Somebody of the tenancy, on a page. */
    public static AbsenceSayer person(long personId, String reference) {
        return new AbsenceSayer(new Author("person:" + reference, Way.WEB), personId, reference);
    }

    public static AbsenceSayer system(Author author) {
        return new AbsenceSayer(author, null, null);
    }
}
