package org.doorstep.privacy;

/**
 * What erasing a person does to their rows of a table.
 *
 * @param how what is done
 * @param change of {@link How#CHANGED}: what is set, as SQL; empty otherwise
 * @param why of {@link How#STAYS}: what needs it
 */
record Ending(How how, String change, Why why) {

    /** What can be done. */
    enum How {
        REMOVED,
        CHANGED,
        STAYS
    }

    /** What rows are needed for although their person is erased; said to staff as {@code staff_erasure.why.<NAME>}. */
    enum Why {
        /** Nothing needs it. */
        NONE,
        /** The agreement: claims about it can be brought for six years (Limitation Act 1980, section 5). */
        AGREEMENT,
        /** Visits and what came of them: records of gas and electrical safety, and of repairs (Landlord and Tenant Act 1985, sections 9A and 11). */
        VISITS,
        /** Proof that the law was kept: who did what, and that notice was given (UK GDPR, article 5(2)). */
        PROOF
    }

    static final Ending REMOVED = new Ending(How.REMOVED, "", Why.NONE);

    static Ending changed(String change) {
        return new Ending(How.CHANGED, change, Why.NONE);
    }

    static Ending stays(Why why) {
        return new Ending(How.STAYS, "", why);
    }
}
