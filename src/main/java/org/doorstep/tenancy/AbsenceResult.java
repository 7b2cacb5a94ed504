package org.doorstep.tenancy;

/** What became of saying that nobody will be at home. */
public sealed interface AbsenceResult {

    /**
     * It stands.
     *
     * @param isNew whether nothing stood before; false where it took the place of what was said before, or where it was just that
     */
    record Told(boolean isNew) implements AbsenceResult {}

    /** Nothing was stored: nobody knows this tenancy, or it has ended. */
    record NoSuchTenancy() implements AbsenceResult {}

    /** Nothing was stored. */
    record WrongDates(AbsenceSpan.Problem problem) implements AbsenceResult {}
}
