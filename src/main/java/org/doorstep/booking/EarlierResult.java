package org.doorstep.booking;

/** What came of asking to be told of sooner times. */
public sealed interface EarlierResult {

    /**
     * They will be told.
     *
     * @param isNew whether they were not to be told before
     */
    record Joined(EarlierTimes times, boolean isNew) implements EarlierResult {}

    /** The first date that would suit is after the visit: no time from there on is sooner. */
    record NotSooner() implements EarlierResult {}

    /** We can write to nobody of the home whose visit it is. */
    record NobodyToTell() implements EarlierResult {}

    /** The visit cannot be moved, or is not known. */
    record Refused(BookingResult refusal) implements EarlierResult {}
}
