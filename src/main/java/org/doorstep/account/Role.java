package org.doorstep.account;

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
    ADMINISTRATOR
}
