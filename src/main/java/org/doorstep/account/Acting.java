package org.doorstep.account;

import org.doorstep.tenancy.Authority;
import org.doorstep.tenancy.RepresentativeChange;

/**
 * Who acts for the tenant who is signed in.
 *
 * @param id for joins only
 * @param reference what the trail and addresses call them by
 * @param covers what they may do
 */
public record Acting(long id, String reference, String name, Authority covers) {

    /** How the trail names them. */
    String author() {
        return RepresentativeChange.ABOUT + reference;
    }
}
