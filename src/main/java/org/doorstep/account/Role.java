package org.doorstep.account;

import java.util.Set;

/** What somebody does for the landlord. One person may have several; what a role opens stands in {@code web.staff.StaffAccess}. */
public enum Role {
    /** Answers the phone, books for tenants, corrects their details. */
    ADVISER,
    /** Plans the operatives' days. */
    PLANNER,
    /** Works the visits that may fail, and the hard cases. */
    ACCESS_OFFICER,
    /** Stands on the doorstep. */
    OPERATIVE,
    /** Answers for the figures. */
    MANAGER,
    /** Accounts, keys and imports. */
    ADMINISTRATOR;

    /** Those who are named to read what keeps somebody safe: why a flag is set, and texts that speak of harm at home. */
    public static final Set<Role> NAMED_FOR_SAFETY = Set.of(ACCESS_OFFICER, ADMINISTRATOR);
}
