package org.doorstep.account;

/**
 * What somebody may be asked on the phone who cannot be sent a code. Which of them a landlord asks is a setting; the words stand in {@code
 * Staff.properties}, and what we hold is shown by {@code web.staff.IdentityAnswers}: a new question needs these three.
 */
public enum IdentityQuestion {
    NAME(true),
    BORN(true),
    ADDRESS(true),
    TENANCY_BEGAN(false),
    LAST_VISIT(false),
    HELD_CONTACT(false);

    private final boolean identifiesOnly;

    IdentityQuestion(boolean identifiesOnly) {
        this.identifiesOnly = identifiesOnly;
    }

    /** It says who is meant, and anybody who knows the person knows it. */
    boolean identifiesOnly() {
        return identifiesOnly;
    }
}
