package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.doorstep.SpokenReference;
import org.doorstep.conversation.Complaint;
import org.doorstep.conversation.ReplyWay;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.web.Words;

/** How staff pages say a complaint. */
@ApplicationScoped
public class ComplaintWords {

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    /** "Acknowledge by Friday 4 December". */
    public String clock(Complaint complaint) {
        return switch (complaint.state()) {
            case RECEIVED -> words.of("staff_complaints.acknowledge_by", dates.day(complaint.acknowledgeBy()));
            case ACKNOWLEDGED -> words.of("staff_complaints.answer_by", dates.day(complaint.answerBy()));
            case ANSWERED -> words.of("staff_complaints.answered");
        };
    }

    public String spoken(Complaint complaint) {
        return SpokenReference.spoken(complaint.reference());
    }

    /** "By text to 07700 900123". */
    public String reply(Complaint complaint) {
        ReplyWay way = complaint.replyWay();
        boolean isNumber = way == ReplyWay.TEXT || way == ReplyWay.PHONE;
        String to = isNumber ? PhoneNumbers.asWritten(complaint.replyTo()) : complaint.replyTo();
        return words.of("staff_complaint.reply." + way, to);
    }
}
