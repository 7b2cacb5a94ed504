package org.doorstep.conversation;

/**
 * An enquiry as somebody writes it. What could turn or hide the text around it is taken out of the words.
 *
 * @param visit the reference of the visit that it is about; empty where it is about none
 * @param order the reference of the repair that it is about, where no visit is booked; empty where it is about none
 * @param words up to 2,000 characters
 */
public record ToldEnquiry(EnquiryKind kind, String visit, String order, String words) {

    public static final int LONGEST = 2_000;

    public ToldEnquiry {
        if (!visit.isEmpty() && !order.isEmpty()) {
            throw new IllegalArgumentException("An enquiry is about a visit or a repair, not both");
        }
        words = OwnWords.upTo(LONGEST, words);
    }
}
