package org.doorstep.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;

/**
 * Who of the staff is signed in, and as what.
 *
 * @param signedOutAt when they are signed out if they do nothing more
 */
public record SignedInStaff(String reference, String fullName, Set<Role> roles, Instant signedOutAt) {

    /** Begins the name of a member of staff in the trail. */
    public static final String PREFIX = "staff:";

    /** As whom they act. */
    public Author author() {
        return new Author(PREFIX + reference, Way.STAFF);
    }

    /** Whether they are named to read what keeps somebody safe. */
    public boolean readsSafety() {
        return isAnyOf(Role.NAMED_FOR_SAFETY);
    }

    public boolean isAnyOf(Collection<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
